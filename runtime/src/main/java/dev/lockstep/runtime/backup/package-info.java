/** Backs the database up before migrations that lose data. Not part of the API. */
@NullMarked
package dev.lockstep.runtime.backup;

import org.jspecify.annotations.NullMarked;
