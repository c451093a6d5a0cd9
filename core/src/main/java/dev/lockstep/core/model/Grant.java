package dev.lockstep.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that one role may do with one object (PostgreSQL manual, section 5.7). What other roles may
 * do is not its business.
 *
 * @param whose whose privileges on what
 * @param privileges the privileges, in the order of their words; none to take all away
 * @param origin the Java class that declares it; null when none does
 */
public record Grant(GrantName whose, List<GrantedPrivilege> privileges, @Nullable String origin)
    implements Definition {

  /**
   * Sorts the privileges; one for the whole object makes the same for a column needless.
   *
   * @throws IllegalArgumentException if there is no such privilege on the object
   */
  public Grant {
    List<GrantedPrivilege> all = List.copyOf(privileges);
    for (GrantedPrivilege each : all) {
      boolean column = each.column() != null;
      if (!whose.target().privileges().contains(each.privilege())) {
        throw new IllegalArgumentException(
            "there is no privilege " + each.privilege() + " on a " + words(whose.target()));
      }
      if (column && whose.target() != GrantTarget.TABLE) {
        throw new IllegalArgumentException("a " + words(whose.target()) + " has no columns");
      }
    }
    privileges =
        new TreeSet<>(all)
            .stream().filter(each -> all.stream().noneMatch(o -> covers(o, each))).toList();
  }

  private static String words(GrantTarget target) {
    return target.name().toLowerCase(Locale.ROOT);
  }

  /** Returns whether one privilege makes another one needless. */
  private static boolean covers(GrantedPrivilege more, GrantedPrivilege less) {
    boolean whole = more.column() == null || Objects.equals(more.column(), less.column());
    return !more.equals(less)
        && more.privilege() == less.privilege()
        && whole
        && (more.grantable() || !less.grantable());
  }

  @Override
  public DefinitionRef ref() {
    return whose.ref();
  }

  @Override
  public QualifiedName name() {
    return ref().name();
  }

  @Override
  public @Nullable String comment() {
    return null;
  }

  /** Returns these privileges of the same role on an object of another name. */
  public Grant withWhose(GrantName newWhose) {
    return new Grant(newWhose, privileges, origin);
  }

  /** Returns these privileges with the column of a table under its new name. */
  public Grant renameColumn(String from, String to) {
    List<GrantedPrivilege> renamed = new ArrayList<>();
    privileges.forEach(
        each -> renamed.add(from.equals(each.column()) ? each.withColumn(to) : each));
    return new Grant(whose, renamed, origin);
  }

  /** Returns whether it is about that object. */
  public boolean isOn(GrantTarget target, QualifiedName object) {
    return whose.target() == target && whose.objectName().equals(object);
  }

  /** Returns whether the role may do all with this that it may with the other one. */
  public boolean allows(Grant other) {
    return other.privileges.stream()
        .allMatch(
            wanted ->
                privileges.contains(wanted)
                    || privileges.stream().anyMatch(each -> covers(each, wanted)));
  }

  /** Returns the privileges as one text; empty for none. */
  public String text() {
    return privileges.stream().map(GrantedPrivilege::toString).collect(Collectors.joining(", "));
  }

  @Override
  public Grant withOrigin(@Nullable String newOrigin) {
    return new Grant(whose, privileges, newOrigin);
  }

  @Override
  public <R> R accept(Definition.Visitor<R> visitor) {
    return visitor.grant(this);
  }
}
