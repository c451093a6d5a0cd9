/** Brings a database to the revision that the code was compiled with. */
@NullMarked
package dev.lockstep.runtime;

import org.jspecify.annotations.NullMarked;
