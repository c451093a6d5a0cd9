/** What operations do to those who use a table: which locks they take, and what they read. */
@NullMarked
package dev.lockstep.core.impact;

import org.jspecify.annotations.NullMarked;
