package dev.lockstep.processor;

import dev.lockstep.core.snapshot.Snapshot;

/**
 * What is committed already.
 *
 * @param snapshot the snapshot
 * @param migrationsPackage the package of the migrations
 */
record Committed(Snapshot snapshot, String migrationsPackage) {}
