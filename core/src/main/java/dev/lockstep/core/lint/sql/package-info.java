/** Finds hazards in SQL that people wrote, by its elements rather than by its text. */
@NullMarked
package dev.lockstep.core.lint.sql;

import org.jspecify.annotations.NullMarked;
