/** Sets columns of many rows in small transactions. Not part of the API. */
@NullMarked
package dev.lockstep.runtime.backfill;

import org.jspecify.annotations.NullMarked;
