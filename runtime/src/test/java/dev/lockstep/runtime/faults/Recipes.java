package dev.lockstep.runtime.faults;

import static dev.lockstep.migration.Definitions.check;
import static dev.lockstep.migration.Definitions.column;
import static dev.lockstep.migration.Definitions.foreignKey;
import static dev.lockstep.migration.Definitions.index;
import static dev.lockstep.migration.Definitions.primaryKey;
import static dev.lockstep.migration.Definitions.sequence;
import static dev.lockstep.migration.Definitions.table;
import static dev.lockstep.migration.Definitions.unique;
import static dev.lockstep.migration.Definitions.using;

import dev.lockstep.core.model.Identity;
import dev.lockstep.core.model.PartitionStrategy;
import dev.lockstep.core.operation.Originals;
import dev.lockstep.migration.SchemaChange;
import dev.lockstep.migration.Verification;
import dev.lockstep.runtime.Chains;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The changes that runners are stopped in: one for each kind of step, and all in one. */
final class Recipes {

  private static final List<String> ROWS =
      List.of(
          "INSERT INTO p (code) SELECT g FROM generate_series(1, 5) g",
          "INSERT INTO v (id) SELECT 0 FROM generate_series(1, 20) g",
          "INSERT INTO t (n, k, side) SELECT g, g, 'BUY' FROM generate_series(1, 20) g",
          "INSERT INTO w (id, code) SELECT g, g % 5 + 1 FROM generate_series(1, 20) g");

  private static final Chains BASE =
      Chains.empty()
          .plus(
              "r1",
              s -> {
                s.createEnumType("side", "BUY", "SELL");
                s.createTable(
                    table("p")
                        .column(column("code", "integer").notNull())
                        .primaryKey("pk_p", "code"));
                s.createTable(
                    table("t")
                        .column(column("id", "bigint").identity(Identity.ALWAYS))
                        .column(column("n", "integer"))
                        .column(column("k", "integer").notNull())
                        .column(column("side", "side"))
                        .column(column("old", "text"))
                        .unique("uq_t_id", "id"));
                s.createIndex("t", index("idx_t_old").on("old"));
                s.createTable(
                    table("v")
                        .column(column("id", "integer"))
                        .partitionBy(PartitionStrategy.LIST, "id")
                        .partition("v_0", "FOR VALUES IN (0)"));
                s.createTable(
                    table("w")
                        .column(column("id", "integer").notNull())
                        .column(column("code", "integer"))
                        .partitionBy(PartitionStrategy.HASH, "id")
                        .partition("w_0", "FOR VALUES WITH (MODULUS 2, REMAINDER 0)")
                        .partition("w_1", "FOR VALUES WITH (MODULUS 2, REMAINDER 1)"));
              },
              s -> s.irreversible("the first"));

  private Recipes() {}

  static List<Recipe> all() {
    List<Recipe> recipes = new ArrayList<>(simple());
    recipes.addAll(online());
    recipes.addAll(mixed());
    return List.copyOf(recipes);
  }

  static Recipe byName(String name) {
    return all().stream().filter(recipe -> recipe.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<Recipe> simple() {
    return List.of(
        up(
            "create",
            s -> {
              s.createTable(table("made").column(column("a", "text").notNull()));
              s.createIndex("made", index("idx_made_a").on("a"));
              s.sql("Rows", "INSERT INTO made SELECT 'x' || g FROM generate_series(1, 3) g");
            }),
        up("change-type", s -> s.alterColumnType("t", "n", "bigint")),
        up("drop-column", s -> s.dropColumn("t", "n")),
        up("own-sql", s -> s.sql("Add one", "UPDATE t SET n = n + 1")),
        up("own-code", s -> s.run("Add one", ctx -> ctx.execute("UPDATE t SET n = n + 1"))),
        up("vacuum", s -> s.sql("Vacuum", "VACUUM t; VACUUM p")),
        up(
            "enum-label",
            s -> {
              s.addEnumValue("side", "HOLD");
              s.sql("Use it", "INSERT INTO t (n, k, side) VALUES (21, 21, 'HOLD')");
            }));
  }

  private static List<Recipe> online() {
    return List.of(
        up("not-null", Recipes::notNull),
        up("check", Recipes::check1),
        up(
            "foreign-key",
            s -> {
              s.sql("More parents", "INSERT INTO p SELECT g FROM generate_series(6, 20) g");
              s.addConstraintNotValid("t", foreignKey("fk_t_n", "n").references("p", "code"));
              s.validateConstraint("t", "fk_t_n");
            }),
        up("unique-key", s -> s.addConstraintConcurrently("t", unique("uq_t_k", "k"))),
        up("primary-key", s -> s.addConstraintConcurrently("t", primaryKey("pk_t", "id"))),
        up("create-index", s -> s.createIndexConcurrently("t", index("idx_t_n").on("n").unique())),
        up(
            "index-on-partitions",
            s -> s.createIndexOnPartitions("w", index("idx_w_code").on("code"))),
        up("key-on-partitions", s -> s.addConstraintOnPartitions("w", primaryKey("pk_w", "id"))),
        up(
            "prepared-key",
            s -> {
              s.prepareKeyOnPartitions("w", primaryKey("pk_w", "id"));
              s.addPreparedKey("w", primaryKey("pk_w", "id"));
            }),
        up(
            "foreign-key-on-partitions",
            s ->
                s.addConstraintOnPartitions(
                    "w", foreignKey("fk_w_code", "code").references("p", "code"))),
        up(
            "foreign-key-to-partitions",
            s -> {
              s.addForeignKeyToPartitions(
                  "w", foreignKey("fk_w_code", "code").references("p", "code"));
              s.addConstraintOnPartitions(
                  "w", foreignKey("fk_w_code", "code").references("p", "code"));
            }),
        up("new-partition", s -> s.createAndAttachPartition("v", "v_1", "FOR VALUES IN (1)")),
        up("drop-partition", s -> s.dropPartitionConcurrently("v", "v_0")),
        up("drop-index", s -> s.dropIndexConcurrently("t", "idx_t_old")),
        up(
            "default",
            s -> {
              s.addColumn("t", column("code", "text"));
              s.setDefault("t", "code", "gen_random_uuid()::text");
              s.backfill("t").set("code", "'c' || k").where("code IS NULL").batchSize(8);
              s.addNotNullNotValid("t", "code");
              s.validateNotNull("t", "code");
            }),
        up(
            "identity",
            s -> {
              s.createSequence(sequence("numbers").startingWith(1000));
              s.addColumn("t", column("number", "bigint"));
              s.setDefault("t", "number", "nextval('numbers')");
              s.backfill("t").set("number", "k").where("number IS NULL").batchSize(8);
              s.addNotNullNotValid("t", "number");
              s.validateNotNull("t", "number");
              s.setIdentityFromSequence("t", "number", Identity.ALWAYS, "numbers");
            }),
        up(
            "kept-originals",
            s -> {
              s.addConstraintConcurrently("t", primaryKey("pk_t", "id"));
              s.addShadowColumn("t", "n", "text", using("'no. ' || n").keyedBy("id"));
              s.backfill("t").set("lockstep_shadow_n", "lockstep_shadow_n").batchSize(8);
              s.swapColumn("t", "n", Originals.KEPT);
            }),
        // Not the same when a batch runs twice.
        up("backfill", s -> s.backfill("t").set("n", "n + 1").batchSize(6)));
  }

  private static List<Recipe> mixed() {
    Consumer<SchemaChange> all =
        s -> {
          notNull(s);
          s.backfill("t").set("n", "n + 100").batchSize(9);
          s.addConstraintConcurrently("t", unique("uq_t_k", "k"));
          check1(s);
          s.createIndexConcurrently("t", index("idx_t_n").on("n"));
          s.dropIndexConcurrently("t", "idx_t_old");
        };
    Consumer<SchemaChange> back =
        s -> {
          s.createIndexConcurrently("t", index("idx_t_old").on("old"));
          s.dropIndexConcurrently("t", "idx_t_n");
          s.dropConstraint("t", "ck_t_n");
          s.dropConstraint("t", "uq_t_k");
          s.backfill("t").set("n", "n - 100").batchSize(9);
          s.dropNotNull("t", "n");
        };
    Consumer<Verification> promises =
        v -> {
          v.indexValid("t", "idx_t_n");
          v.holds("all moved", "SELECT min(n) = 101 FROM t");
        };
    Chains chains =
        BASE.plus("r2", all, back, promises)
            .plus("r3", s -> s.addColumn("t", column("m", "text")), s -> s.dropColumn("t", "m"));
    return List.of(
        new Recipe("all", BASE, ROWS, chains, false),
        new Recipe("all-back", BASE, ROWS, chains, true));
  }

  private static void notNull(SchemaChange s) {
    s.addNotNullNotValid("t", "n");
    s.validateNotNull("t", "n");
  }

  private static void check1(SchemaChange s) {
    s.addConstraintNotValid("t", check("ck_t_n", "n > 0"));
    s.validateConstraint("t", "ck_t_n");
  }

  private static Recipe up(String name, Consumer<SchemaChange> change) {
    return new Recipe(name, BASE, ROWS, BASE.plus("r2", change, s -> {}), false);
  }
}
