package dev.lockstep.core.lint;

import dev.lockstep.core.model.ModelPath;

/**
 * What a rule says about a hazard.
 *
 * @param rule the rule's id, for example {@code data-loss}
 * @param severity how much it matters
 * @param path where in the declared model
 * @param message what would happen
 * @param suggestion what to do instead
 */
public record Finding(
    String rule, Severity severity, ModelPath path, String message, String suggestion) {}
