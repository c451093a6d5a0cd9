package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The properties of a column that change without its type. */
final class ColumnProperties {

  private final CatalogObject before;
  private final CatalogObject after;
  private final Situation situation;
  private final Script script;
  private final String alter;
  private final boolean retyped;

  ColumnProperties(
      CatalogObject before,
      CatalogObject after,
      Situation situation,
      Script script,
      boolean retyped) {
    this.before = before;
    this.after = after;
    this.situation = situation;
    this.script = script;
    this.alter = ColumnKind.alter(after);
    this.retyped = retyped;
  }

  void alter() {
    generation();
    notNull();
    identity();
    String only = ColumnKind.alterOnly(after);
    String storage = retyped ? null : before.get("storage");
    if (!Objects.equals(storage, after.get("storage"))) {
      script.add(
          only
              + " SET STORAGE "
              + ColumnKind.valueOr(after, "storage", after.text("default_storage")));
    }
    String compression = retyped ? null : before.get("compression");
    if (!Objects.equals(compression, after.get("compression"))) {
      script.add(only + " SET COMPRESSION " + ColumnKind.valueOr(after, "compression", "default"));
    }
    if (!before.sameAs(after, "statistics")) {
      script.add(only + " SET STATISTICS " + ColumnKind.valueOr(after, "statistics", "-1"));
    }
    Options.alter(before.get("options"), after.get("options"), only, "", script);
    String foreign =
        Options.alterForeign(before.get("foreign_options"), after.get("foreign_options"));
    if (!foreign.isEmpty()) {
      script.add(alter + foreign);
    }
  }

  private void generation() {
    if (before.get("generated") != null && after.get("generated") == null) {
      script.add(alter + " DROP EXPRESSION");
    } else if (!before.sameAs(after, "expression")) {
      script.add(alter + " SET EXPRESSION AS (" + after.text("expression") + ")");
      if ("STORED".equals(after.get("generated"))) {
        ColumnKind.rewritten(after, "every generated value is computed anew", script);
      }
    }
  }

  private void notNull() {
    if (situation.followsParent(
        before, after, "not_null", "not_null_not_valid", "not_null_no_inherit")) {
      return;
    }
    boolean weaker = before.is("not_null") && becomes("not_null_not_valid");
    if (!before.sameAs(after, "not_null") || weaker) {
      if (before.is("not_null")) {
        beforeDroppingNotNull();
        script.add(alter + " DROP NOT NULL");
      }
      if (after.is("not_null")) {
        addNotNull();
      }
    } else if (after.is("not_null")) {
      alterNotNull();
    }
  }

  private boolean becomes(String attribute) {
    return after.is(attribute) && !before.is(attribute);
  }

  private void addNotNull() {
    String name = situation.notNullNames().explicit(after);
    boolean notValid = after.is("not_null_not_valid");
    boolean noInherit = after.is("not_null_no_inherit");
    script.add(
        name == null && !notValid && !noInherit
            ? alter + " SET NOT NULL"
            : ColumnKind.alterTable(after)
                + " ADD CONSTRAINT "
                + NotNullNames.wanted(after)
                + " NOT NULL "
                + after.text("name")
                + (noInherit ? " NO INHERIT" : "")
                + (notValid ? " NOT VALID" : ""));
    if (!notValid) {
      checked();
    }
  }

  private void checked() {
    script.hazard(
        Hazard.Code.DEPENDS_ON_DATA,
        after.id().identity(),
        "a row with NULL makes the change fail");
    script.hazard(
        Hazard.Code.TABLE_SCAN,
        Objects.requireNonNull(after.parent()).identity(),
        "every row is checked for NULL under an ACCESS EXCLUSIVE lock");
  }

  private void alterNotNull() {
    String table = ColumnKind.alterTable(after);
    String old = NotNullNames.of(before);
    if (before.is("not_null_not_valid") && !after.is("not_null_not_valid")) {
      script.add(table + " VALIDATE CONSTRAINT " + old);
      checked();
    }
    if (!before.sameAs(after, "not_null_no_inherit")) {
      String inherit = after.is("not_null_no_inherit") ? " NO INHERIT" : " INHERIT";
      script.add(table + " ALTER CONSTRAINT " + old + inherit);
    }
    if (NotNullNames.isRenamed(before, after)) {
      script.add(table + " RENAME CONSTRAINT " + old + " TO " + NotNullNames.wanted(after));
    }
  }

  /** An identity column refuses NULL, so the identity goes first. */
  private void beforeDroppingNotNull() {
    if (oldIdentity() != null && after.get("identity_kind") == null) {
      script.add(alter + " DROP IDENTITY");
    }
  }

  /** Returns the kind of identity; a partition that leaves has none of the table above any more. */
  private @Nullable String oldIdentity() {
    boolean ofTableAbove = before.get("identity_sequence") == null;
    return ofTableAbove && situation.isDetached(after.parent())
        ? null
        : before.get("identity_kind");
  }

  private void identity() {
    String old = oldIdentity();
    String wanted = after.get("identity_kind");
    if (after.get("identity_kind") != null && after.get("identity_sequence") == null) {
      return; // It is that of the table above.
    }
    if (situation.followsParent(before, after, "identity_kind")) {
      return;
    }
    if (old != null && wanted == null) {
      if (after.is("not_null")) {
        script.add(alter + " DROP IDENTITY");
      }
    } else if (old == null && wanted != null) {
      addIdentity();
    } else if (wanted != null) {
      if (!wanted.equals(old)) {
        script.add(alter + " SET GENERATED " + wanted);
      }
      if (!before.sameAs(after, "identity_options")) {
        script.add(alter + identitySettings(after.text("identity_options")));
      }
      renameSequence();
    }
  }

  private void addIdentity() {
    script.add(alter + " ADD" + ColumnDefinition.identity(after));
    script.add(IdentitySequence.goOn(after));
  }

  private static String identitySettings(String options) {
    return " SET "
        + options
            .replace(" MINVALUE", " SET MINVALUE")
            .replace(" MAXVALUE", " SET MAXVALUE")
            .replace(" START", " SET START")
            .replace(" CACHE", " SET CACHE")
            .replace(" NO CYCLE", " SET NO CYCLE")
            .replace(" CYCLE", " SET CYCLE")
            .replace(" SET NO SET CYCLE", " SET NO CYCLE");
  }

  private void renameSequence() {
    String old = before.text("identity_sequence");
    String wanted = after.text("identity_sequence");
    if (!old.equals(wanted)) {
      script.add(
          "ALTER SEQUENCE "
              + old
              + " RENAME TO "
              + wanted.substring(Expressions.lastDot(wanted) + 1));
    }
  }
}
