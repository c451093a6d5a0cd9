/** Read-only looks at rows before a migration changes them. Not part of the API. */
@NullMarked
package dev.lockstep.runtime.preflight;

import org.jspecify.annotations.NullMarked;
