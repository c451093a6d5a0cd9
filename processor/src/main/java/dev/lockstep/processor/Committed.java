package dev.lockstep.processor;

import dev.lockstep.processor.history.CommittedSnapshot;

/**
 * What is committed already.
 *
 * @param snapshot the snapshot
 * @param migrationsPackage the package of the migrations
 */
record Committed(CommittedSnapshot snapshot, String migrationsPackage) {}
