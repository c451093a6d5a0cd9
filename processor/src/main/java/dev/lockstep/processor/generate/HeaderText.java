package dev.lockstep.processor.generate;

import java.util.ArrayList;
import java.util.List;

/** The Javadoc of a migration: what it is for, then a table of its facts, lines kept short. */
final class HeaderText {

  private static final int WIDTH = 100;
  private static final int MARGIN = 3;
  private static final int LABEL = 18;

  private final StringBuilder text;

  /** Begins with the purpose and the revision, which are taken as Javadoc as they stand. */
  HeaderText(String purpose, String revision) {
    text = new StringBuilder(purpose).append(".\n\n<pre>\n");
    text.append(label("Revision")).append(revision).append('\n');
  }

  /** Adds a fact. */
  HeaderText fact(String label, String value) {
    String prefix = label(label);
    for (String line : wrap(value)) {
      text.append(prefix).append(line).append('\n');
      prefix = " ".repeat(LABEL);
    }
    return this;
  }

  /** Adds a fact of several values, or none. */
  HeaderText facts(String label, List<String> values) {
    String next = label;
    for (String value : values.isEmpty() ? List.of("none") : values) {
      if (next.isEmpty()) {
        wrap(value).forEach(line -> text.append(" ".repeat(LABEL)).append(line).append('\n'));
      } else {
        fact(next, value);
      }
      next = "";
    }
    return this;
  }

  @Override
  public String toString() {
    return text + "</pre>\n";
  }

  private static String label(String label) {
    return label + ":" + " ".repeat(LABEL - label.length() - 1);
  }

  private static List<String> wrap(String value) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : JavaText.javadoc(value).strip().split(" +", -1)) {
      if (line.length() > 0 && MARGIN + LABEL + line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
