package dev.lockstep.cli;

import dev.lockstep.catalog.compare.Sources;
import dev.lockstep.core.lint.TableSizes;
import dev.lockstep.doctor.TableSizeReader;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints how large the tables of a database are. */
@Command(
    name = "sizes",
    description =
        "Prints how large tables are, from statistics. Committed as table.sizes beside the"
            + " snapshot, it tells the compiler which hazards matter.",
    mixinStandardHelpOptions = true)
final class SizesCommand implements Callable<Integer> {

  private final Map<String, String> environment;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "SOURCE", description = "a URL of JDBC or libpq")
  private String source = "";

  @Option(
      names = "--schema",
      arity = "1..*",
      paramLabel = "NAME",
      description = "only tables in these schemas")
  private List<String> schemas = new ArrayList<>();

  SizesCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    TableSizes sizes =
        new Sources(environment)
            .query(source, connection -> TableSizeReader.read(connection, schemas));
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.print(sizes.encode());
    out.flush();
    return Main.EQUAL;
  }
}
