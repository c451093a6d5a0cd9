package dev.lockstep.processor.report;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Prints at annotations that stand repeated. The compiler wraps these in a container that nobody
 * wrote, and so finds no line for them; only javac's own trees show where they stand. This is the
 * one class here that names javac's API.
 */
final class RepeatedAnnotations {

  private final Trees trees;

  /**
   * Makes a printer.
   *
   * @throws IllegalArgumentException if the compiler is not javac
   */
  RepeatedAnnotations(ProcessingEnvironment environment) {
    this.trees = Trees.instance(environment);
  }

  /** Prints at the position and returns true, if it is in a repeated annotation of a source. */
  boolean print(Kind kind, String text, Position position) {
    TreePath path = trees.getPath(position.element());
    AnnotationMirror mirror = position.mirror();
    if (path == null || mirror == null) {
      return false;
    }
    int ordinal = ordinal(position, mirror);
    List<AnnotationTree> written = written(path.getLeaf(), mirror);
    if (ordinal < 0 || ordinal >= written.size()) {
      return false;
    }
    Tree tree = written.get(ordinal);
    if (position.value() != null) {
      Tree value = value(written.get(ordinal), mirror, position.value());
      tree = value == null ? tree : value;
    }
    trees.printMessage(kind, text, tree, path.getCompilationUnit());
    return true;
  }

  /** Returns the place of the annotation within its container; -1 when it has none. */
  private static int ordinal(Position position, AnnotationMirror mirror) {
    for (AnnotationMirror container : position.element().getAnnotationMirrors()) {
      for (AnnotationValue value : container.getElementValues().values()) {
        List<Object> entries = entries(value);
        if (entries.contains(mirror)) {
          return entries.indexOf(mirror);
        }
      }
    }
    return -1;
  }

  private static List<AnnotationTree> written(Tree declaration, AnnotationMirror mirror) {
    List<? extends AnnotationTree> all = List.of();
    if (declaration instanceof ClassTree type) {
      all = type.getModifiers().getAnnotations();
    } else if (declaration instanceof VariableTree field) {
      all = field.getModifiers().getAnnotations();
    }
    String name = mirror.getAnnotationType().asElement().getSimpleName().toString();
    List<AnnotationTree> written = new ArrayList<>();
    for (AnnotationTree annotation : all) {
      String type = annotation.getAnnotationType().toString();
      if (type.substring(type.lastIndexOf('.') + 1).equals(name)) {
        written.add(annotation);
      }
    }
    return written;
  }

  private static @Nullable Tree value(
      AnnotationTree annotation, AnnotationMirror mirror, AnnotationValue wanted) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      Tree argument = argument(annotation, entry.getKey().getSimpleName().toString());
      if (entry.getValue() == wanted) {
        return argument;
      }
      int index = entries(entry.getValue()).indexOf(wanted);
      if (index >= 0) {
        return argument instanceof NewArrayTree array && array.getInitializers() != null
            ? array.getInitializers().get(index)
            : argument;
      }
    }
    return null;
  }

  private static @Nullable Tree argument(AnnotationTree annotation, String member) {
    for (ExpressionTree argument : annotation.getArguments()) {
      if (argument instanceof AssignmentTree assignment
          && assignment.getVariable().toString().equals(member)) {
        return assignment.getExpression();
      }
    }
    return null;
  }

  /** Returns the entries of an array value, an annotation among them being itself an entry. */
  private static List<Object> entries(AnnotationValue value) {
    List<Object> entries = new ArrayList<>();
    if (value.getValue() instanceof List<?> list) {
      entries.addAll(list);
    }
    return entries;
  }
}
