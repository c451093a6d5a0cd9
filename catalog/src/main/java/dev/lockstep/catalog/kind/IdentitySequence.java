package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.core.render.Sql;
import java.util.Objects;

/** The sequence of an identity column that comes to a table with rows. */
public final class IdentitySequence {

  private IdentitySequence() {}

  /** Returns what makes the first generated value follow those that the rows already have. */
  public static String goOn(CatalogObject column) {
    return "SELECT pg_catalog.setval("
        + Sql.literal(column.text("identity_sequence"))
        + ", m.last) FROM (SELECT pg_catalog.max("
        + column.text("name")
        + ") AS last FROM "
        + Objects.requireNonNull(column.parent()).identity()
        + ") AS m WHERE m.last > 0";
  }
}
