package dev.lockstep.cli;

import dev.lockstep.runtime.Salvage;
import dev.lockstep.runtime.SalvagedValues;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what is kept, by migration, table and column. */
@Command(
    name = "list",
    description = "Prints what is kept, by migration, table and column. Nothing is changed.",
    mixinStandardHelpOptions = true)
final class SalvageListCommand implements Callable<Integer> {

  private final Map<String, String> environment;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private SalvageSource source = new SalvageSource();

  SalvageListCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    List<SalvagedValues> kept = source.use(environment, Salvage::list);
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.print(kept.isEmpty() ? "Nothing is kept.\n" : SalvageTable.of(kept));
    out.flush();
    return Main.EQUAL;
  }
}
