package dev.lockstep.runtime;

import java.time.Duration;

/**
 * How far a backfill got.
 *
 * @param revision the migration
 * @param description what it fills
 * @param done how many rows are done, by earlier runs too
 * @param total how many there are, estimated; never less than {@code done}
 * @param rowsPerSecond how fast this run was so far
 * @param left how long the rest takes at that rate; zero while there is no rate
 * @param batchSize how many rows the next batch has at most
 */
public record BackfillProgress(
    String revision,
    String description,
    long done,
    long total,
    double rowsPerSecond,
    Duration left,
    int batchSize) {}
