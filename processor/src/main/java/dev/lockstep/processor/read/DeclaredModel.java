package dev.lockstep.processor.read;

import dev.lockstep.core.model.Schema;
import dev.lockstep.core.plan.Intent;
import dev.lockstep.processor.report.SourceMap;
import dev.lockstep.processor.report.Suppression;
import java.util.List;

/**
 * What the classes declare.
 *
 * @param schema the model
 * @param intent renames, consents and conversions
 * @param sources where each part of the model is declared
 * @param suppressions hazards that are taken as they are
 */
public record DeclaredModel(
    Schema schema, Intent intent, SourceMap sources, List<Suppression> suppressions) {

  /** Copies the suppressions. */
  public DeclaredModel {
    suppressions = List.copyOf(suppressions);
  }
}
