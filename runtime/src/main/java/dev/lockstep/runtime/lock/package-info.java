/** One runner at a time. Not part of the API. */
@NullMarked
package dev.lockstep.runtime.lock;

import org.jspecify.annotations.NullMarked;
