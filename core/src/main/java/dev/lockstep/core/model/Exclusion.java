package dev.lockstep.core.model;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An exclusion constraint (PostgreSQL manual, section 5.5.6): no two rows for which all the
 * comparisons are true.
 *
 * @param name the constraint's name
 * @param method the access method of its index, for example {@code gist}
 * @param elements the comparisons, in the order of the index
 * @param predicate the condition of the rows that it is about as SQL; null for all rows
 * @param deferral when it is checked
 */
public record Exclusion(
    String name,
    String method,
    List<ExclusionElement> elements,
    @Nullable String predicate,
    Deferral deferral)
    implements Constraint {

  /**
   * Copies the elements.
   *
   * @throws IllegalArgumentException if there are none
   */
  public Exclusion {
    elements = List.copyOf(elements);
    if (elements.isEmpty()) {
      throw new IllegalArgumentException("Exclusion constraint " + name + " has no element");
    }
  }

  @Override
  public Exclusion withName(String newName) {
    return new Exclusion(newName, method, elements, predicate, deferral);
  }

  @Override
  public Exclusion renameColumn(String from, String to) {
    return new Exclusion(
        name,
        method,
        elements.stream().map(element -> element.renameColumn(from, to)).toList(),
        predicate == null ? null : SqlExpression.of(predicate).rename(from, to),
        deferral);
  }

  @Override
  public List<String> columnsAmong(Collection<String> columnNames) {
    Set<String> found = new LinkedHashSet<>();
    elements.forEach(element -> found.addAll(element.key().columnsAmong(columnNames)));
    if (predicate != null) {
      found.addAll(SqlExpression.of(predicate).identifiersAmong(columnNames));
    }
    return List.copyOf(found);
  }

  @Override
  public boolean hasIndex() {
    return true;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.exclusion(this);
  }
}
