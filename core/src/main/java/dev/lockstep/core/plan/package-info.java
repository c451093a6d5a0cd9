/** From differences to ordered operations: consent, renames, conversions, order, way back. */
@NullMarked
package dev.lockstep.core.plan;

import org.jspecify.annotations.NullMarked;
