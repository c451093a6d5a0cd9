package dev.lockstep.cli;

import dev.lockstep.catalog.compare.Sources;
import dev.lockstep.doctor.Doctor;
import dev.lockstep.doctor.Report;
import dev.lockstep.doctor.check.Scope;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
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

/** Prints what is wrong with a database. */
@Command(
    name = "doctor",
    description = "Prints what is wrong with a database and what to do. Nothing is changed.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:nothing is wrong; there may be notes",
      "1:something is wrong",
      "2:an error; the reason is on stderr"
    })
final class DoctorCommand implements Callable<Integer> {

  private final Map<String, String> environment;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "SOURCE", description = "a URL of JDBC or libpq")
  private String source = "";

  @Option(
      names = "--schema",
      arity = "1..*",
      paramLabel = "NAME",
      description = "look only at these schemas, and at what belongs to no schema")
  private List<String> schemas = new ArrayList<>();

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  DoctorCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Report report =
        new Sources(environment).query(source, connection -> examine(connection, schemas));
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.print(json ? report.json() : report.text());
    out.flush();
    return report.isHealthy() ? Main.EQUAL : Main.DIFFERENT;
  }

  private static Report examine(Connection connection, List<String> schemas) throws SQLException {
    return Doctor.examine(connection, Scope.of(schemas));
  }
}
