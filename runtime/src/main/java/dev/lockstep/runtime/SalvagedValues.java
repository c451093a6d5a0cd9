package dev.lockstep.runtime;

import java.time.Instant;

/**
 * The originals that a migration keeps of one column, or of whole rows.
 *
 * @param revision the migration
 * @param table the table, as the migration names it
 * @param column the column; empty for whole rows that the migration removed
 * @param rows how many there are
 * @param first when the first of them was kept
 * @param last when the last of them was kept
 */
public record SalvagedValues(
    String revision, String table, String column, long rows, Instant first, Instant last) {}
