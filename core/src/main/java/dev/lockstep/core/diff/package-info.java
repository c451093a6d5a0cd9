/** What differs between two models, one differ for each kind of object; no decision yet. */
@NullMarked
package dev.lockstep.core.diff;

import org.jspecify.annotations.NullMarked;
