/** Reads a live schema into a model. Not part of the API. */
@NullMarked
package dev.lockstep.runtime.introspect;

import org.jspecify.annotations.NullMarked;
