package dev.lockstep.processor.read;

import dev.lockstep.core.model.Parameters;
import dev.lockstep.processor.report.Reporter;
import dev.lockstep.processor.report.SourceMap;

/** Reads what few tables have: whether they are unlogged, storage parameters, policies. */
final class TableOptionsReader {

  private final ParametersReader parameters;
  private final PolicyReader policies;
  private final SourceMap sources;

  TableOptionsReader(Reporter reporter, SourceMap sources) {
    this.parameters = new ParametersReader(reporter);
    this.policies = new PolicyReader(reporter, sources);
    this.sources = sources;
  }

  void read(TableBuilder table, Annotation annotation) {
    sources.put(table.path().property("unlogged"), annotation.position("unlogged"));
    sources.put(table.path().property("with"), annotation.position("with"));
    Parameters with = parameters.read(annotation, "with");
    table.set(
        table
            .options()
            .withUnlogged(annotation.bool("unlogged"))
            .withParameters(with == null ? Parameters.NONE : with));
    policies.read(table);
  }
}
