/** A plan as text. */
@NullMarked
package dev.lockstep.catalog.render;

import org.jspecify.annotations.NullMarked;
