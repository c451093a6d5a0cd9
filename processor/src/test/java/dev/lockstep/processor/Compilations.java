package dev.lockstep.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.snapshot.Snapshot;
import dev.lockstep.core.snapshot.SnapshotCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Compiles with the processor, in the folder of a test. */
public final class Compilations {

  private Compilations() {}

  /** Compiles with the snapshot that lies in the folder, if there is one. */
  public static Compilation compile(Path folder, List<JavaFileObject> files, String... options) {
    return compiler(folder, options).compile(files);
  }

  /** Returns a compiler with the processor. */
  public static Compiler compiler(Path folder, String... options) {
    List<Object> all = new ArrayList<>();
    all.add("-Alockstep.snapshot=" + folder.resolve("schema.snapshot"));
    all.addAll(List.of(options));
    return Compiler.javac().withProcessors(new LockstepProcessor()).withOptions(all);
  }

  /** Puts a snapshot in the folder. */
  public static void commit(Path folder, Snapshot snapshot) {
    write(folder, SnapshotCodec.encode(snapshot));
  }

  /** Puts a snapshot without any migration in the folder. */
  public static void commit(Path folder, Schema schema) {
    commit(folder, new Snapshot("", "0.0.0", schema));
  }

  /** Puts a text in the place of the snapshot. */
  public static void write(Path folder, String text) {
    writeBeside(folder, "schema.snapshot", text);
  }

  /** Puts another file beside the snapshot. */
  public static void writeBeside(Path folder, String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns Lockstep's diagnostics: code, line (-1 for none) and text. */
  public static List<String> reported(Compilation compilation) {
    return compilation.diagnostics().stream()
        .map(Compilations::line)
        .filter(line -> line.contains("LS"))
        .toList();
  }

  private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
    return diagnostic.getLineNumber() + " " + diagnostic.getMessage(null);
  }
}
