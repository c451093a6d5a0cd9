package dev.lockstep.core.lint.sql;

import dev.lockstep.core.lint.Severity;

/**
 * What a rule says about a statement that somebody wrote.
 *
 * @param rule the rule's id, for example {@code blocking-index}
 * @param severity how much it matters
 * @param message what would happen
 * @param suggestion what to write instead
 */
public record SqlFinding(String rule, Severity severity, String message, String suggestion) {}
