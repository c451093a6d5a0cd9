package dev.lockstep.processor.generate;

import dev.lockstep.core.lint.Finding;
import dev.lockstep.core.lint.ServerVersions;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.plan.Plan;
import dev.lockstep.core.snapshot.Snapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a draft is made of.
 *
 * @param plan the way from the committed model to the declared one; empty when only origins differ
 * @param committed the committed snapshot
 * @param declared the declared model
 * @param migrationsPackage the package of the migrations
 * @param author who makes it; null when nobody says
 * @param findings what the rules say about the plan
 * @param servers the versions of PostgreSQL that it is for; its SQL is shown for the oldest
 * @param contract whether the migration waits until the code of the previous release is gone
 */
public record DraftRequest(
    Plan plan,
    Snapshot committed,
    Schema declared,
    String migrationsPackage,
    @Nullable String author,
    List<Finding> findings,
    ServerVersions servers,
    boolean contract) {

  /** Copies the findings. */
  public DraftRequest {
    findings = List.copyOf(findings);
  }

  /** Returns the schema version after the draft. */
  String nextVersion() {
    return plan.isEmpty() ? committed.version() : plan.bump().next(committed.version());
  }
}
