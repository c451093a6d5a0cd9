/** Reads annotated classes into the model, keeping the source position of every part. */
@NullMarked
package dev.lockstep.processor.read;

import org.jspecify.annotations.NullMarked;
