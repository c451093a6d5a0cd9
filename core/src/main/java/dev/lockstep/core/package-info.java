/** The model, the diff, the plan and the rendering: pure, without I/O. */
@NullMarked
package dev.lockstep.core;

import org.jspecify.annotations.NullMarked;
