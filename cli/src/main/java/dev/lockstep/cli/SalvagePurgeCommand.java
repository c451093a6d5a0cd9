package dev.lockstep.cli;

import dev.lockstep.runtime.Salvage;
import dev.lockstep.runtime.SalvagedValues;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Deletes what is kept. */
@Command(
    name = "purge",
    description =
        "Deletes what is kept. Downgrades can't give it back any more. Without --yes it only"
            + " prints what would go.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:it is deleted, or there is nothing to delete",
      "1:nothing is deleted, because --yes is missing",
      "2:an error; the reason is on stderr"
    })
final class SalvagePurgeCommand implements Callable<Integer> {

  private final Map<String, String> environment;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private SalvageSource source = new SalvageSource();

  @ArgGroup(multiplicity = "1")
  private Which which = new Which();

  @Option(names = "--yes", description = "delete it")
  private boolean yes;

  /** What goes: one of these. */
  static final class Which {

    @Option(
        names = "--revision",
        required = true,
        paramLabel = "REVISION",
        description = "what this migration keeps")
    private @Nullable String revision;

    @Option(
        names = "--before",
        required = true,
        paramLabel = "TIMESTAMP",
        converter = PointInTime.class,
        description =
            "what was kept before this time, such as 2026-01-31 (in UTC) or"
                + " 2026-01-31T12:00:00+01:00")
    private @Nullable Instant before;

    private List<SalvagedValues> list(Salvage salvage) {
      return before == null
          ? salvage.list(Objects.requireNonNull(revision))
          : salvage.listBefore(before);
    }

    private long purge(Salvage salvage) {
      return before == null
          ? salvage.purge(Objects.requireNonNull(revision))
          : salvage.purgeBefore(before);
    }
  }

  SalvagePurgeCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    int exitCode = source.use(environment, salvage -> purge(salvage, out));
    out.flush();
    return exitCode;
  }

  private int purge(Salvage salvage, PrintWriter out) {
    if (yes) {
      out.println(which.purge(salvage) + " rows are deleted.");
      return Main.EQUAL;
    }
    List<SalvagedValues> kept = which.list(salvage);
    if (kept.isEmpty()) {
      out.println("Nothing of that is kept.");
      return Main.EQUAL;
    }
    out.print(SalvageTable.of(kept));
    out.println("Nothing is deleted yet. Add --yes to delete this for good.");
    return Main.DIFFERENT;
  }
}
