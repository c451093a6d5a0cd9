/** What each kind of object is made, changed and dropped by: one class a kind. */
@NullMarked
package dev.lockstep.catalog.kind;

import org.jspecify.annotations.NullMarked;
