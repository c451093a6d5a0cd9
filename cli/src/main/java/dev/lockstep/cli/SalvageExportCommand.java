package dev.lockstep.cli;

import dev.lockstep.runtime.Salvage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes what is kept as CSV. */
@Command(
    name = "export",
    description = "Writes what is kept as CSV (RFC 4180) with a header. Nothing is changed.",
    mixinStandardHelpOptions = true)
final class SalvageExportCommand implements Callable<Integer> {

  private final Map<String, String> environment;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private SalvageSource source = new SalvageSource();

  @Option(
      names = "--revision",
      paramLabel = "REVISION",
      description = "only what this migration keeps")
  private @Nullable String revision;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "the file to write, in UTF-8; by default it is printed")
  private @Nullable Path output;

  SalvageExportCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (output == null) {
      source.use(environment, salvage -> export(salvage, out));
    } else {
      Path file = output;
      long rows = source.use(environment, salvage -> export(salvage, file));
      out.println(rows + " rows are in " + file);
    }
    out.flush();
    return Main.EQUAL;
  }

  /** The file is there only after the database was reached. */
  private long export(Salvage salvage, Path file) {
    try (Writer writer = Files.newBufferedWriter(file)) {
      return export(salvage, writer);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " can't be written: " + e, e);
    }
  }

  private long export(Salvage salvage, Appendable out) {
    try {
      return revision == null ? salvage.exportCsv(out) : salvage.exportCsv(revision, out);
    } catch (IOException e) {
      throw new UncheckedIOException("The CSV can't be written: " + e, e);
    }
  }
}
