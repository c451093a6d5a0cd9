/** The commands as Maven goals. */
@NullMarked
package dev.lockstep.maven;

import org.jspecify.annotations.NullMarked;
