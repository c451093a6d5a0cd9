/** The catalogue of everything that Lockstep's compile-time side reports. */
@NullMarked
package dev.lockstep.core.diagnostic;

import org.jspecify.annotations.NullMarked;
