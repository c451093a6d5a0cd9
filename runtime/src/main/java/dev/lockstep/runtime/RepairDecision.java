package dev.lockstep.runtime;

/**
 * What a person decided about a {@link RepairCase}.
 *
 * @param kind what the case is
 * @param revision the migration
 * @param step the step, from 1; 0 for the whole migration
 * @param choice the decision
 */
public record RepairDecision(
    RepairCase.Kind kind, String revision, int step, RepairChoice choice) {}
