package dev.lockstep.processor.report;

import com.google.testing.compile.Compilation;
import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.model.Schema;
import dev.lockstep.processor.Compilations;
import dev.lockstep.processor.Sources;
import dev.lockstep.processor.read.ReadModel;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * Sources with a mistake in them and the diagnostic that they must give.
 *
 * @param message what is expected
 * @param text a part of its text
 * @param line the line where it is expected; -1 for none
 * @param compile compiles the sources in a folder of the test
 */
record DiagnosticCase(
    Message message, String text, long line, Function<Path, Compilation> compile) {

  /** Returns the case of a mistake that needs no snapshot. */
  static DiagnosticCase inSources(Message message, String text, String... sources) {
    return new DiagnosticCase(
        message, text, markedLine(sources), folder -> compile(folder, sources));
  }

  /** Returns the case of a mistake in the body of an entity. */
  static DiagnosticCase inEntity(Message message, String text, String body) {
    return inSources(message, text, Sources.entity(body));
  }

  /** Returns the case of a change from the committed source to a new one. */
  static DiagnosticCase change(Message message, String text, String before, String after) {
    return new DiagnosticCase(
        message,
        text,
        markedLine(after),
        folder -> {
          Schema committed = before.isEmpty() ? Schema.empty() : ReadModel.schema(before);
          Compilations.commit(folder, committed);
          return compile(folder, after);
        });
  }

  /** Returns the case of a change whose tables may be locked while their rows are read. */
  static DiagnosticCase blocking(Message message, String text, String before, String after) {
    return new DiagnosticCase(
        message,
        text,
        markedLine(after),
        folder -> {
          Compilations.commit(folder, ReadModel.schema(before));
          return Compilations.compile(folder, Sources.files(after), "-Alockstep.locking=blocking");
        });
  }

  static Compilation compile(Path folder, String... sources) {
    return Compilations.compile(folder, Sources.files(sources));
  }

  /** Returns the number of the line with the mark, in a file that has one line above its text. */
  static long markedLine(String... sources) {
    for (String source : sources) {
      List<String> lines = source.lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).contains(Sources.MARK)) {
          return i + (source.contains("package ") ? 1L : 2L);
        }
      }
    }
    return -1;
  }

  @Override
  public String toString() {
    return message + " " + text;
  }
}
