package dev.lockstep.core.snapshot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads lines into facts by their indentation. */
final class NodeParser {

  private static final Pattern LINE = Pattern.compile("((?:  )*)([a-z][a-z-]*)(?: (\".*\"))?");

  private NodeParser() {}

  static List<Node> parse(List<String> lines, int firstLine) {
    List<Node> roots = new ArrayList<>();
    Deque<Node> open = new ArrayDeque<>();
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i);
      int number = firstLine + i;
      if (text.isEmpty()) {
        continue;
      }
      Matcher matcher = LINE.matcher(text);
      if (!matcher.matches()) {
        throw SnapshotException.damaged(number, explain(text));
      }
      int depth = matcher.group(1).length() / 2;
      if (depth > open.size()) {
        throw SnapshotException.damaged(number, "the line belongs to no line above: " + text);
      }
      while (open.size() > depth) {
        open.pop();
      }
      @Nullable String quoted = matcher.group(3);
      @Nullable String value = quoted == null ? null : Quoted.read(quoted, number);
      Node node = new Node(matcher.group(2), value, List.of(), number);
      if (depth == 0) {
        roots.add(node);
      } else {
        open.element().with(node);
      }
      open.push(node);
    }
    return roots;
  }

  private static String explain(String text) {
    return text.startsWith("<<<<<<<") || text.startsWith("=======") || text.startsWith(">>>>>>>")
        ? "there is a merge conflict that nobody has resolved"
        : "not a line that Lockstep writes: " + text;
  }
}
