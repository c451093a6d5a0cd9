package dev.lockstep.cli;

import dev.lockstep.catalog.compare.Sources;
import dev.lockstep.runtime.Salvage;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where the salvage table is: the arguments that all commands on it share. */
final class SalvageSource {

  @Parameters(paramLabel = "SOURCE", description = "a URL of JDBC or libpq")
  private String source = "";

  @Option(
      names = "--schema",
      paramLabel = "NAME",
      description = "the schema of lockstep_salvage; by default the current one")
  private @Nullable String schema;

  /** Uses the table over a connection of its own. */
  <R> R use(Map<String, String> environment, Function<Salvage, R> action) {
    return new Sources(environment)
        .query(
            source,
            connection -> {
              if (schema != null) {
                connection.setSchema(schema);
              }
              return action.apply(Salvage.over(connection));
            });
  }
}
