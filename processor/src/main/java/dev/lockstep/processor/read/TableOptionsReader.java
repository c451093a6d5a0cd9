package dev.lockstep.processor.read;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.model.Parameters;
import dev.lockstep.core.model.ReplicaIdentity;
import dev.lockstep.core.model.ReplicaIdentityKind;
import dev.lockstep.processor.report.Position;
import dev.lockstep.processor.report.Reporter;
import dev.lockstep.processor.report.SourceMap;

/**
 * Reads what few tables have: whether they are unlogged, storage parameters, policies, replica
 * identity. All else of the table is read before.
 */
final class TableOptionsReader {

  private final ParametersReader parameters;
  private final PolicyReader policies;
  private final Reporter reporter;
  private final SourceMap sources;

  TableOptionsReader(Reporter reporter, SourceMap sources) {
    this.parameters = new ParametersReader(reporter);
    this.policies = new PolicyReader(reporter, sources);
    this.reporter = reporter;
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
    replicaIdentity(table, annotation);
  }

  private void replicaIdentity(TableBuilder table, Annotation annotation) {
    String index = annotation.text("replicaIdentityIndex");
    String written = annotation.constant("replicaIdentity");
    Position position =
        annotation.position(index == null ? "replicaIdentity" : "replicaIdentityIndex");
    sources.put(table.path().property("replicaIdentity"), position);
    ReplicaIdentity identity =
        index == null
            ? new ReplicaIdentity(ReplicaIdentityKind.valueOf(written), null)
            : ReplicaIdentity.usingIndex(index);
    boolean both = index != null && !written.equals("DEFAULT");
    String problem =
        both ? "replicaIdentity says " + written + " already" : identity.problem(table.build());
    if (problem == null) {
      table.set(table.options().withReplicaIdentity(identity));
    } else {
      reporter.report(
          Message.REPLICA_IDENTITY_INVALID, position, table.name(), String.valueOf(index), problem);
    }
  }
}
