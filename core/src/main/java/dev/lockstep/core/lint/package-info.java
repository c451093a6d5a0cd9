/** What a plan would do to production, one rule for each hazard. */
@NullMarked
package dev.lockstep.core.lint;

import org.jspecify.annotations.NullMarked;
