package dev.lockstep.processor.history;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import dev.lockstep.processor.report.Reporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A text that a migration hands to {@code sql(description, sql)}, where it is written out. Only
 * javac shows the bodies of methods.
 */
final class WrittenSql implements Reporter.Place {

  private final Trees trees;
  private final CompilationUnitTree unit;
  private final Tree tree;
  private final String sql;

  private WrittenSql(Trees trees, CompilationUnitTree unit, Tree tree, String sql) {
    this.trees = trees;
    this.unit = unit;
    this.tree = tree;
    this.sql = sql;
  }

  /**
   * Returns the texts in a class, in order; nothing when it comes from a class file.
   *
   * @throws IllegalArgumentException if the compiler is not javac
   */
  static Optional<List<WrittenSql>> in(ProcessingEnvironment environment, TypeElement type) {
    Trees trees = Trees.instance(environment);
    TreePath path = trees.getPath(type);
    if (path == null) {
      return Optional.empty();
    }
    List<WrittenSql> found = new ArrayList<>();
    new Calls(trees, path.getCompilationUnit(), found).scan(path.getLeaf(), null);
    return Optional.of(found);
  }

  String sql() {
    return sql;
  }

  @Override
  public void print(Kind kind, String text) {
    trees.printMessage(kind, text, tree, unit);
  }

  /** Collects the calls. */
  private static final class Calls extends TreeScanner<@Nullable Void, @Nullable Void> {

    private final Trees trees;
    private final CompilationUnitTree unit;
    private final List<WrittenSql> found;

    private Calls(Trees trees, CompilationUnitTree unit, List<WrittenSql> found) {
      this.trees = trees;
      this.unit = unit;
      this.found = found;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
      List<? extends ExpressionTree> arguments = call.getArguments();
      if (arguments.size() == 2
          && call.getMethodSelect() instanceof MemberSelectTree method
          && method.getIdentifier().contentEquals("sql")) {
        StringBuilder text = new StringBuilder();
        if (isWrittenOut(arguments.get(1), text)) {
          found.add(new WrittenSql(trees, unit, arguments.get(1), text.toString()));
        }
      }
      return super.visitMethodInvocation(call, null);
    }

    /** Appends a text that stands in the source as it is, in one piece or in several. */
    private static boolean isWrittenOut(ExpressionTree expression, StringBuilder text) {
      if (expression instanceof LiteralTree literal && literal.getValue() instanceof String part) {
        text.append(part);
        return true;
      }
      if (expression instanceof ParenthesizedTree inner) {
        return isWrittenOut(inner.getExpression(), text);
      }
      return expression instanceof BinaryTree sum
          && sum.getKind() == Tree.Kind.PLUS
          && isWrittenOut(sum.getLeftOperand(), text)
          && isWrittenOut(sum.getRightOperand(), text);
    }
  }
}
