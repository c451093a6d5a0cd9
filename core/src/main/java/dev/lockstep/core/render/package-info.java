/** Operations and postconditions as PostgreSQL text; all quoting is done in {@code Sql}. */
@NullMarked
package dev.lockstep.core.render;

import org.jspecify.annotations.NullMarked;
