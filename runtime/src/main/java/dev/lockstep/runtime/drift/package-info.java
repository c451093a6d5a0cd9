/** Compares the live schema with the model that the migrations promise. Not part of the API. */
@NullMarked
package dev.lockstep.runtime.drift;

import org.jspecify.annotations.NullMarked;
