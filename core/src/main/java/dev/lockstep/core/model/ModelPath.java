package dev.lockstep.core.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a fact stands in a model, from the object down to one property: what ties a change or a
 * finding to the line of source that declares it.
 *
 * @param segments kind and name in turn, for example {@code table, signals, column, symbol}; a
 *     property at the end stands alone
 */
public record ModelPath(List<String> segments) {

  /** Copies the segments. */
  public ModelPath {
    segments = List.copyOf(segments);
  }

  /** Returns the path of a table. */
  public static ModelPath table(QualifiedName name) {
    return new ModelPath(List.of("table", name.toString()));
  }

  /** Returns the path of an enum type. */
  public static ModelPath enumType(QualifiedName name) {
    return new ModelPath(List.of("enum", name.toString()));
  }

  /** Returns the path of a sequence. */
  public static ModelPath sequence(QualifiedName name) {
    return new ModelPath(List.of("sequence", name.toString()));
  }

  /** Returns the path of what is described as a whole. */
  public static ModelPath definition(DefinitionRef ref) {
    return new ModelPath(List.of(ref.kind().words(), ref.identity()));
  }

  /** Returns the path of a column of this table. */
  public ModelPath column(String name) {
    return plus("column", name);
  }

  /** Returns the path of a constraint of this table. */
  public ModelPath constraint(String name) {
    return plus("constraint", name);
  }

  /** Returns the path of an index of this table. */
  public ModelPath index(String name) {
    return plus("index", name);
  }

  /** Returns the path of a policy of this table. */
  public ModelPath policy(String name) {
    return plus("policy", name);
  }

  /** Returns the path of a partition of this table. */
  public ModelPath partition(String name) {
    return plus("partition", name);
  }

  /** Returns the path of the consent to remove the rows of this table that break a rule. */
  public ModelPath removal(String rule) {
    return plus("removal", rule);
  }

  /** Returns the path of a label of this enum type. */
  public ModelPath label(String label) {
    return plus("label", label);
  }

  /** Returns the path of a property, for example {@code comment} or {@code default}. */
  public ModelPath property(String name) {
    return plus(name);
  }

  /** Returns the path one step up; the path of an object is its own parent. */
  public ModelPath parent() {
    int size = segments.size();
    return size <= 2
        ? this
        : new ModelPath(segments.subList(0, size % 2 == 0 ? size - 2 : size - 1));
  }

  private ModelPath plus(String... more) {
    List<String> all = new ArrayList<>(segments);
    all.addAll(List.of(more));
    return new ModelPath(all);
  }

  @Override
  public String toString() {
    return String.join("/", segments);
  }
}
