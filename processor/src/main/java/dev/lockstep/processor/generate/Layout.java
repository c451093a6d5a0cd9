package dev.lockstep.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Breaks one statement into lines where google-java-format would, so that the formatter of the
 * project that takes the code leaves it as it is.
 *
 * <p>The statement is a tree of groups. A group that fits on the rest of the line stays there; in
 * one that doesn't, every break begins a new line, or those that must where the group is filled.
 * Words after a group count as part of what the last break began, so that a closing parenthesis
 * never stands beyond the margin alone (the pretty printers of Oppen and of Wadler).
 */
final class Layout {

  private static final int WIDTH = 100;

  private final Set<Expression.Text> split;
  private final Set<Expression.Text> overflowing =
      Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Expression.Text> onLine = new ArrayList<>();
  private final Group base = new Group(0);
  private final Deque<Group> open = new ArrayDeque<>(List.of(base));
  private final CodeBlock.Builder code = CodeBlock.builder();
  private Group target = base;
  private int column;

  private Layout(Set<Expression.Text> split) {
    this.split = split;
  }

  /** Returns the statement as it stands in a method, without the indentation of its first line. */
  static CodeBlock statement(Expression expression, int column) {
    Set<Expression.Text> split = Collections.newSetFromMap(new IdentityHashMap<>());
    while (true) {
      Layout layout = new Layout(split);
      expression.write(layout);
      layout.word(";");
      CodeBlock code = layout.print(column);
      if (!split.addAll(layout.overflowing)) {
        return code;
      }
    }
  }

  /** Begins a group whose lines are indented by so much more. */
  void begin(int indent) {
    open.addLast(new Group(indent));
  }

  /** Ends the group that began last. */
  void end() {
    Group group = open.removeLast();
    open.getLast().add(group);
  }

  /** Adds what stays together. */
  void word(String word) {
    target.add(new Word(CodeBlock.of("$L", word), word.length()));
  }

  /** Adds a constant of a type. */
  void constant(ClassName type) {
    target.add(new Word(CodeBlock.of("$T", type), type.simpleName().length()));
  }

  /** Adds (a part of) a string. */
  void literal(Expression.Text source, String literal) {
    target.add(new Literal(source, literal));
  }

  /** Allows a line break, in place of that many spaces. */
  void breakLine(Fill fill, int spaces) {
    target = open.getLast();
    target.segments.add(new Segment(new Break(fill, spaces), new ArrayList<>()));
  }

  /** Returns whether the string is too long for a line of its own. */
  boolean isSplit(Expression.Text text) {
    return split.contains(text);
  }

  private CodeBlock print(int startColumn) {
    column = startColumn;
    base.print(this, startColumn, startColumn);
    endLine();
    return code.build();
  }

  private void endLine() {
    if (column > WIDTH) {
      overflowing.addAll(onLine);
    }
    onLine.clear();
  }

  /** Whether a group breaks at all its breaks or only where a line is full. */
  enum Fill {
    ALL,
    FULL_LINES
  }

  private record Break(Fill fill, int spaces) {
    void print(Layout layout, boolean broken, int margin, int indent) {
      if (broken) {
        layout.endLine();
        layout.code.add("$L", "\n" + " ".repeat(indent - margin));
        layout.column = indent;
      } else {
        layout.code.add("$L", " ".repeat(spaces));
        layout.column += spaces;
      }
    }
  }

  private sealed interface Piece {
    int width();

    void print(Layout layout, int margin, int indent);
  }

  private record Word(CodeBlock text, int width) implements Piece {
    @Override
    public void print(Layout layout, int margin, int indent) {
      layout.code.add(text);
      layout.column += width;
    }
  }

  private record Literal(Expression.Text source, String literal) implements Piece {
    @Override
    public int width() {
      return literal.length();
    }

    @Override
    public void print(Layout layout, int margin, int indent) {
      layout.code.add("$L", literal);
      layout.column += literal.length();
      layout.onLine.add(source);
    }
  }

  /** A break and what stands between it and the next one. */
  private record Segment(Break before, List<Piece> pieces) {
    int width() {
      return pieces.stream().mapToInt(Piece::width).sum();
    }
  }

  private static final class Group implements Piece {
    private final int indent;
    private final List<Segment> segments = new ArrayList<>();

    Group(int indent) {
      this.indent = indent;
      segments.add(new Segment(new Break(Fill.FULL_LINES, 0), new ArrayList<>()));
    }

    void add(Piece piece) {
      segments.get(segments.size() - 1).pieces().add(piece);
    }

    @Override
    public int width() {
      return segments.stream().mapToInt(s -> s.before().spaces() + s.width()).sum();
    }

    @Override
    public void print(Layout layout, int margin, int outerIndent) {
      boolean fits = layout.column + width() <= WIDTH;
      boolean full = false;
      for (int i = 0; i < segments.size(); i++) {
        Segment segment = segments.get(i);
        Break before = segment.before();
        int end = layout.column + before.spaces() + segment.width();
        boolean broken = !fits && i > 0 && (before.fill() == Fill.ALL || full || end > WIDTH);
        before.print(layout, broken, margin, outerIndent + indent);
        full = layout.column + segment.width() > WIDTH;
        for (Piece piece : segment.pieces()) {
          piece.print(layout, margin, outerIndent + indent);
        }
      }
    }
  }
}
