/** The migration vocabulary: operations over a model, their inverses and their postconditions. */
@NullMarked
package dev.lockstep.core.operation;

import org.jspecify.annotations.NullMarked;
