/** Where connections come from, and how they go back as they came. Not part of the API. */
@NullMarked
package dev.lockstep.runtime.connect;

import org.jspecify.annotations.NullMarked;
