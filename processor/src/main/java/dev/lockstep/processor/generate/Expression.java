package dev.lockstep.processor.generate;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** An expression of the few shapes that migrations are made of. */
sealed interface Expression {

  /** The formatter fills lines with items shorter than this and puts longer ones on their own. */
  int SHORT = 10;

  /** Indentation of what continues a statement. */
  int CONTINUATION = 4;

  /** Returns how many characters it has on one line. */
  int length();

  /** Adds it to a statement. */
  void write(Layout layout);

  /** Returns the fill of a list with these lengths. */
  static Layout.Fill fill(List<Integer> lengths) {
    return lengths.stream().allMatch(length -> length < SHORT)
        ? Layout.Fill.FULL_LINES
        : Layout.Fill.ALL;
  }

  /** A number, {@code null}, {@code true} or a name. */
  record Word(String text) implements Expression {
    @Override
    public int length() {
      return text.length();
    }

    @Override
    public void write(Layout layout) {
      layout.word(text);
    }
  }

  /** A constant of an enum. */
  record Constant(ClassName type, String name) implements Expression {
    @Override
    public int length() {
      return type.simpleName().length() + 1 + name.length();
    }

    @Override
    public void write(Layout layout) {
      layout.begin(CONTINUATION);
      layout.constant(type);
      layout.breakLine(Layout.Fill.ALL, 0);
      layout.word("." + name);
      layout.end();
    }
  }

  /** A string; one that has no room on a line becomes a sum of several. */
  record Text(String value) implements Expression {
    /** Fits on a line even at the deepest place that a migration has. */
    private static final int PART = 62;

    @Override
    public int length() {
      return JavaText.literal(value).length();
    }

    @Override
    public void write(Layout layout) {
      List<String> parts = layout.isSplit(this) ? parts() : List.of(JavaText.literal(value));
      if (parts.size() == 1) {
        layout.literal(this, parts.get(0));
        return;
      }
      Layout.Fill fill = fill(parts.stream().map(String::length).toList());
      layout.begin(CONTINUATION);
      layout.literal(this, parts.get(0));
      for (String part : parts.subList(1, parts.size())) {
        layout.breakLine(fill, 1);
        layout.word("+ ");
        layout.literal(this, part);
      }
      layout.end();
    }

    private List<String> parts() {
      List<String> parts = new ArrayList<>();
      for (String line : JavaText.lines(value)) {
        int start = 0;
        while (start < line.length()) {
          int end = endOfPart(line, start);
          parts.add(JavaText.literal(line.substring(start, end)));
          start = end;
        }
      }
      return parts;
    }

    /** Returns where the next part ends: before the last space that leaves it short enough. */
    private static int endOfPart(String line, int start) {
      int end = start;
      int space = start;
      while (end < line.length()) {
        int next = end + Character.charCount(line.codePointAt(end));
        if (JavaText.literal(line.substring(start, next)).length() > PART) {
          return space > start ? space : Math.max(end, start + 1);
        }
        if (line.charAt(end) == ' ') {
          space = end;
        }
        end = next;
      }
      return end;
    }
  }

  /** A call: of a method imported statically, or the next one of a chain. */
  record Call(String name, List<Expression> arguments) implements Expression {
    private static final Pattern FORMAT_SPECIFIER = Pattern.compile("%|\\{[0-9]\\}");

    @Override
    public int length() {
      return name.length() + 2 + arguments.stream().mapToInt(a -> a.length() + 2).sum();
    }

    @Override
    public void write(Layout layout) {
      layout.begin(CONTINUATION);
      layout.word(name);
      writeArguments(layout, 0);
      layout.end();
    }

    void writeArguments(Layout layout, int indent) {
      layout.begin(indent);
      layout.word("(");
      if (!arguments.isEmpty()) {
        layout.breakLine(Layout.Fill.ALL, 0);
        layout.begin(0);
        writeList(layout);
        layout.end();
      }
      layout.word(")");
      layout.end();
    }

    private void writeList(Layout layout) {
      if (!looksLikeFormat()) {
        writeList(layout, arguments);
        return;
      }
      arguments.get(0).write(layout);
      layout.word(",");
      layout.breakLine(Layout.Fill.ALL, 1);
      layout.begin(0);
      writeList(layout, arguments.subList(1, arguments.size()));
      layout.end();
    }

    private static void writeList(Layout layout, List<Expression> list) {
      Layout.Fill fill = fill(list.stream().map(Expression::length).toList());
      list.get(0).write(layout);
      for (Expression expression : list.subList(1, list.size())) {
        layout.word(",");
        layout.breakLine(fill, 1);
        expression.write(layout);
      }
    }

    /** The formatter keeps the arguments of what it takes for a format string together. */
    private boolean looksLikeFormat() {
      return arguments.size() > 1
          && arguments.get(0) instanceof Text text
          && FORMAT_SPECIFIER.matcher(text.value()).find();
    }
  }

  /** Calls on the result of one another, the first on a name or on a call. */
  record Chain(Expression head, List<Call> calls) implements Expression {
    @Override
    public int length() {
      return head.length() + calls.stream().mapToInt(c -> c.length() + 1).sum();
    }

    @Override
    public void write(Layout layout) {
      if (calls.isEmpty()) {
        head.write(layout);
      } else if (head instanceof Word && calls.size() == 1) {
        writeSingle(layout, calls.get(0));
      } else {
        writeBuilder(layout);
      }
    }

    private void writeSingle(Layout layout, Call call) {
      layout.begin(CONTINUATION);
      layout.begin(0);
      head.write(layout);
      layout.breakLine(Layout.Fill.FULL_LINES, 0);
      layout.word("." + call.name());
      layout.end();
      call.writeArguments(layout, 0);
      layout.end();
    }

    private void writeBuilder(Layout layout) {
      layout.begin(CONTINUATION);
      if (head instanceof Call call) {
        layout.word(call.name());
        call.writeArguments(layout, CONTINUATION);
      } else {
        head.write(layout);
      }
      for (Call call : calls) {
        layout.breakLine(Layout.Fill.ALL, 0);
        layout.word("." + call.name());
        call.writeArguments(layout, CONTINUATION);
      }
      layout.end();
    }
  }
}
