package dev.lockstep.cli;

import dev.lockstep.catalog.compare.Scope;
import dev.lockstep.catalog.compare.Sources;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the way from one database to another. */
@Command(
    name = "diff",
    description = {
      "Prints the plan that turns the first database into the second. Neither is changed.",
      "A SOURCE is a URL of JDBC or libpq, a file from \"lockstep inspect\", the schema.snapshot of"
          + " a project, or \"empty\"."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the databases are equal",
      "1:they are different",
      "2:an error; the reason is on stderr"
    })
final class DiffCommand implements Callable<Integer> {

  private final Map<String, String> environment;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--from", required = true, paramLabel = "SOURCE", description = "the first")
  private String from = "";

  @Option(names = "--to", required = true, paramLabel = "SOURCE", description = "the second")
  private String to = "";

  @ArgGroup private @Nullable Format format;

  @Option(
      names = "--schema",
      arity = "1..*",
      paramLabel = "NAME",
      description = "compare only these schemas, and nothing outside of schemas")
  private List<String> schemas = new ArrayList<>();

  @Option(
      names = "--all-objects",
      description = "compare owners, privileges and default privileges too")
  private boolean allObjects;

  @Option(
      names = "--server",
      paramLabel = "URL",
      description = "the database that reads a project's snapshot; the other side without it")
  private @Nullable String server;

  /** How the plan is printed. */
  static final class Format {
    @Option(names = "--sql", description = "as a script for psql -v ON_ERROR_STOP=1 (default)")
    boolean sql;

    @Option(names = "--json", description = "as JSON")
    boolean json;

    @Option(names = "--summary", description = "one line a difference")
    boolean summary;
  }

  DiffCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Scope scope = new Scope(Set.copyOf(schemas), allObjects);
    Request.Answer answer =
        new Request(from, to, scope, wanted()).answer(new Sources(environment, server));
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.print(answer.text());
    out.flush();
    return answer.exitCode();
  }

  private Request.Format wanted() {
    if (format != null && format.json) {
      return Request.Format.JSON;
    }
    return format != null && format.summary ? Request.Format.SUMMARY : Request.Format.SQL;
  }
}
