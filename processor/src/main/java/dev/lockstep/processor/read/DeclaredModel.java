package dev.lockstep.processor.read;

import dev.lockstep.core.model.Schema;
import dev.lockstep.core.plan.Intent;
import dev.lockstep.processor.report.SourceMap;

/**
 * What the classes declare.
 *
 * @param schema the model
 * @param intent renames, consents and conversions
 * @param sources where each part of the model is declared
 */
public record DeclaredModel(Schema schema, Intent intent, SourceMap sources) {}
