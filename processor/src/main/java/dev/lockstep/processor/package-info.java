/** The annotation processor. Knows annotations and runtime by name only. */
@NullMarked
package dev.lockstep.processor;

import org.jspecify.annotations.NullMarked;
