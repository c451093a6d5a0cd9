package dev.lockstep.benchmarks.blocking;

import static dev.lockstep.migration.Definitions.check;
import static dev.lockstep.migration.Definitions.column;
import static dev.lockstep.migration.Definitions.foreignKey;
import static dev.lockstep.migration.Definitions.index;
import static dev.lockstep.migration.Definitions.unique;
import static dev.lockstep.migration.Definitions.using;

import dev.lockstep.core.operation.Originals;
import dev.lockstep.migration.ConversionDefinition;
import dev.lockstep.migration.ForeignKeyDefinition;
import dev.lockstep.migration.SchemaChange;
import java.util.List;
import java.util.function.Consumer;

/**
 * A change of the table {@code orders}, done in two ways.
 *
 * @param name what it does
 * @param plain the form that holds a lock while rows are read or written
 * @param online the form that does not
 * @param writesRows whether the online form writes rows in batches
 */
record Recipe(
    String name, Consumer<SchemaChange> plain, Consumer<SchemaChange> online, boolean writesRows) {

  private static final String SHADOW = "lockstep_shadow_amount";

  static List<Recipe> all() {
    return List.of(
        new Recipe(
            "NOT NULL",
            s -> s.setNotNull("orders", "note"),
            s -> {
              s.addNotNullNotValid("orders", "note");
              s.validateNotNull("orders", "note");
            },
            false),
        new Recipe(
            "check",
            s -> s.addConstraint("orders", check("ck", "amount >= 0")),
            s -> {
              s.addConstraintNotValid("orders", check("ck", "amount >= 0"));
              s.validateConstraint("orders", "ck");
            },
            false),
        new Recipe(
            "foreign key",
            s -> s.addConstraint("orders", toCustomers()),
            s -> {
              s.addConstraintNotValid("orders", toCustomers());
              s.validateConstraint("orders", "fk");
            },
            false),
        new Recipe(
            "index",
            s -> s.createIndex("orders", index("idx").on("customer")),
            s -> s.createIndexConcurrently("orders", index("idx").on("customer")),
            false),
        new Recipe(
            "unique key",
            s -> s.addConstraint("orders", unique("uq", "number")),
            s -> s.addConstraintConcurrently("orders", unique("uq", "number")),
            false),
        new Recipe(
            "column with gen_random_uuid()",
            s -> s.addColumn("orders", column("token", "uuid").defaultTo("gen_random_uuid()")),
            s -> {
              s.addColumn("orders", column("token", "uuid"));
              s.setDefault("orders", "token", "gen_random_uuid()");
              s.backfill("orders")
                  .set("token", "gen_random_uuid()")
                  .where("token IS NULL")
                  .batchSize(5000);
            },
            true),
        new Recipe(
            "type, integer to bigint",
            s -> s.alterColumnType("orders", "amount", "bigint"),
            s -> {
              s.addShadowColumn("orders", "amount", "bigint");
              s.backfill("orders")
                  .set(SHADOW, "amount::bigint")
                  .where(SHADOW + " IS DISTINCT FROM amount::bigint")
                  .batchSize(5000);
              s.swapColumn("orders", "amount");
            },
            true),
        new Recipe(
            "type, a tenth of the values replaced",
            s -> s.alterColumnType("orders", "amount", "bigint", negated()),
            s -> {
              s.addShadowColumn("orders", "amount", "bigint", negated());
              s.backfill("orders").set(SHADOW, SHADOW).batchSize(5000);
              s.swapColumn("orders", "amount", Originals.KEPT);
            },
            true));
  }

  /** The originals are kept. */
  private static ConversionDefinition negated() {
    return using("CASE WHEN amount % 10 = 3 THEN -amount ELSE amount END").keyedBy("id");
  }

  private static ForeignKeyDefinition toCustomers() {
    return foreignKey("fk", "customer").references("customers", "id");
  }
}
