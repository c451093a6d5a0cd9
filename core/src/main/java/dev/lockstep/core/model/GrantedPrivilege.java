package dev.lockstep.core.model;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One privilege that a role has.
 *
 * @param privilege what it may do
 * @param column the column that it is for; null for the whole object
 * @param grantable whether the role may grant it to others
 */
public record GrantedPrivilege(Privilege privilege, @Nullable String column, boolean grantable)
    implements Comparable<GrantedPrivilege> {

  private static final Comparator<GrantedPrivilege> ORDER =
      Comparator.comparing(GrantedPrivilege::toString);

  /**
   * Checks the column.
   *
   * @throws IllegalArgumentException if the privilege is never for a column
   */
  public GrantedPrivilege {
    if (column != null && !privilege.canBeOfColumns()) {
      throw new IllegalArgumentException(privilege + " can't be for single columns");
    }
  }

  /** Returns it for a column of another name. */
  public GrantedPrivilege withColumn(String newColumn) {
    return new GrantedPrivilege(privilege, newColumn, grantable);
  }

  @Override
  public int compareTo(GrantedPrivilege other) {
    return ORDER.compare(this, other);
  }

  /** Returns it in words, with the name of the column as it is: {@code UPDATE (status)}. */
  @Override
  public String toString() {
    return privilege
        + (column == null ? "" : " (" + column + ")")
        + (grantable ? " WITH GRANT OPTION" : "");
  }
}
