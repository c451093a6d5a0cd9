/** A model under other names, so that a server that has it already can take it a second time. */
@NullMarked
package dev.lockstep.core.scratch;

import org.jspecify.annotations.NullMarked;
