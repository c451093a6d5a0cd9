package dev.lockstep.cli;

import dev.lockstep.catalog.compare.Scope;
import dev.lockstep.catalog.compare.Sources;
import dev.lockstep.catalog.model.Catalog;
import dev.lockstep.catalog.snapshot.CatalogCodec;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the description of a database. */
@Command(
    name = "inspect",
    description = "Prints the description of a database, which diff takes as a SOURCE.",
    mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {

  private final Map<String, String> environment;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "SOURCE", description = "a URL of JDBC or libpq, or a file")
  private String source = "";

  @Option(
      names = "--schema",
      arity = "1..*",
      paramLabel = "NAME",
      description = "only these schemas, and nothing outside of schemas")
  private List<String> schemas = new ArrayList<>();

  @Option(
      names = "--server",
      paramLabel = "URL",
      description = "the database that reads a project's snapshot")
  private @Nullable String server;

  InspectCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Scope scope = new Scope(Set.copyOf(schemas), true);
    Catalog catalog = new Sources(environment, server).read(source, scope);
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.print(CatalogCodec.encode(catalog));
    out.flush();
    return Main.EQUAL;
  }
}
