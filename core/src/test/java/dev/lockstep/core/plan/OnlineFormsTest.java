package dev.lockstep.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.ForeignKeyAction;
import dev.lockstep.core.model.Identity;
import dev.lockstep.core.model.IdentityOptions;
import dev.lockstep.core.model.PrimaryKey;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.Unique;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.render.SqlScript;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Changes of tables that exist, in forms that leave their clients at work. */
class OnlineFormsTest {

  private static final Column ID = Column.of("id", DataType.of("bigint")).withNullable(false);
  private static final Column N = Column.of("n", DataType.of("integer"));
  private static final Constraint KEY = new PrimaryKey("pk_t", List.of("id"));

  @Test
  void whatReadsTheRowsComesLastAndAlone() {
    Schema from = Schema.of(List.of(table("t", ID, N)));
    Schema to =
        Schema.of(
            List.of(
                table("t", ID, N.withNullable(false), Column.of("m", DataType.of("text")))
                    .plus(KEY)
                    .plus(new Unique("uq", List.of("n")))
                    .plus(new Check("ck", "n > 0"))
                    .plus(reference("fk", "n", "t"))));

    assertThat(script(Planner.plan(from, to, Intent.none()).upgrade(), 17))
        .isEqualTo(
            """
            BEGIN;

            ALTER TABLE t ADD COLUMN m text;

            ALTER TABLE t ADD CONSTRAINT lockstep_not_null_t_n CHECK (n IS NOT NULL) NOT VALID;

            ALTER TABLE t ADD CONSTRAINT ck CHECK (n > 0) NOT VALID;

            COMMIT;

            ALTER TABLE t VALIDATE CONSTRAINT lockstep_not_null_t_n;

            ALTER TABLE t ALTER COLUMN n SET NOT NULL;

            ALTER TABLE t DROP CONSTRAINT lockstep_not_null_t_n;

            CREATE UNIQUE INDEX CONCURRENTLY pk_t ON t (id);

            ALTER TABLE t ADD CONSTRAINT pk_t PRIMARY KEY USING INDEX pk_t;

            CREATE UNIQUE INDEX CONCURRENTLY uq ON t (n);

            ALTER TABLE t ADD CONSTRAINT uq UNIQUE USING INDEX uq;

            BEGIN;

            ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (n) REFERENCES t (id) NOT VALID;

            COMMIT;

            ALTER TABLE t VALIDATE CONSTRAINT ck;

            ALTER TABLE t VALIDATE CONSTRAINT fk;

            """);
  }

  @Test
  void notNullIsAConstraintFrom18On() {
    Schema from = Schema.of(List.of(table("t", ID, N)));
    Schema to = Schema.of(List.of(table("t", ID, N.withNullable(false))));

    assertThat(script(Planner.plan(from, to, Intent.none()).upgrade(), 18))
        .isEqualTo(
            """
            BEGIN;

            ALTER TABLE t ADD CONSTRAINT t_n_not_null NOT NULL n NOT VALID;

            COMMIT;

            ALTER TABLE t VALIDATE CONSTRAINT t_n_not_null;

            """);
  }

  @Test
  void anIdentityNumbersTheRowsInBatchesBeforeItsKeyIsBuilt() {
    Column number =
        Column.of("no.", DataType.of("bigint"))
            .withNullable(false)
            .withIdentity(Identity.ALWAYS, new IdentityOptions(100, 10, null, null, 1, false));
    Schema from = Schema.of(List.of(table("t", ID).plus(KEY)));
    Schema to =
        Schema.of(List.of(table("t", ID, number).plus(KEY).plus(new Unique("uq", List.of("no.")))));

    assertThat(script(Planner.plan(from, to, Intent.none()).upgrade(), 17))
        .isEqualTo(
            """
            BEGIN;

            CREATE SEQUENCE "lockstep_shadow_t_no." INCREMENT BY 10 NO MINVALUE NO MAXVALUE START WITH 100 CACHE 1 NO CYCLE;

            REVOKE ALL ON SEQUENCE "lockstep_shadow_t_no." FROM PUBLIC;

            GRANT USAGE ON SEQUENCE "lockstep_shadow_t_no." TO PUBLIC;

            ALTER TABLE t ADD COLUMN "no." bigint;

            ALTER TABLE t ALTER COLUMN "no." SET DEFAULT nextval('"lockstep_shadow_t_no."');

            COMMIT;

            -- In batches: UPDATE t SET "no." = nextval('"lockstep_shadow_t_no."') WHERE "no." IS NULL

            BEGIN;

            ALTER TABLE t ADD CONSTRAINT "lockstep_not_null_t_no." CHECK ("no." IS NOT NULL) NOT VALID;

            COMMIT;

            ALTER TABLE t VALIDATE CONSTRAINT "lockstep_not_null_t_no.";

            ALTER TABLE t ALTER COLUMN "no." SET NOT NULL;

            ALTER TABLE t DROP CONSTRAINT "lockstep_not_null_t_no.";

            BEGIN;

            ALTER TABLE t ALTER COLUMN "no." DROP DEFAULT;

            ALTER TABLE t ALTER COLUMN "no." ADD GENERATED ALWAYS AS IDENTITY (INCREMENT BY 10 NO MINVALUE NO MAXVALUE START WITH 100 CACHE 1 NO CYCLE);

            SELECT setval(pg_get_serial_sequence('t', 'no.'), last_value, is_called) FROM "lockstep_shadow_t_no.";

            DROP SEQUENCE "lockstep_shadow_t_no.";

            COMMIT;

            CREATE UNIQUE INDEX CONCURRENTLY uq ON t ("no.");

            ALTER TABLE t ADD CONSTRAINT uq UNIQUE USING INDEX uq;

            """);
    assertThat(script(Planner.plan(from, to, Intent.none()).downgrade(), 17))
        .contains("ALTER TABLE t DROP COLUMN \"no.\"")
        .doesNotContain("SEQUENCE");
  }

  @Test
  void aColumnWithAnotherValueInEachRowIsFilledInBatches() {
    Column uuid =
        Column.of("u", DataType.of("uuid")).withNullable(false).withDefault("gen_random_uuid()");
    Schema from = Schema.of(List.of(table("t", ID).plus(KEY)));
    Schema to = Schema.of(List.of(table("t", ID, uuid).plus(KEY)));

    assertThat(script(Planner.plan(from, to, Intent.none()).upgrade(), 18))
        .isEqualTo(
            """
            BEGIN;

            ALTER TABLE t ADD COLUMN u uuid;

            ALTER TABLE t ALTER COLUMN u SET DEFAULT gen_random_uuid();

            COMMIT;

            -- In batches: UPDATE t SET u = gen_random_uuid() WHERE u IS NULL

            BEGIN;

            ALTER TABLE t ADD CONSTRAINT t_u_not_null NOT NULL u NOT VALID;

            COMMIT;

            ALTER TABLE t VALIDATE CONSTRAINT t_u_not_null;

            """);
  }

  @Test
  void aChangeThatALaterOneCountsOnStaysPlain() {
    Schema from = Schema.of(List.of(table("t", ID, N)));
    Table keyed = table("t", ID, N).plus(KEY);
    Schema to = Schema.of(List.of(keyed, table("u", N).plus(reference("fk", "n", "t"))));

    assertThat(script(Planner.plan(from, to, Intent.none()).upgrade(), 17))
        .contains("ALTER TABLE t ADD CONSTRAINT pk_t PRIMARY KEY (id);")
        .doesNotContain("CONCURRENTLY");
  }

  @Test
  void theWayBackDoesNotBlockEither() {
    Schema from = Schema.of(List.of(table("t", ID).plus(new Check("ck", "id > 0"))));
    Schema to = Schema.of(List.of(table("t", ID)));

    assertThat(script(Planner.plan(from, to, Intent.none()).downgrade(), 17))
        .contains("CHECK (id > 0) NOT VALID;")
        .endsWith("COMMIT;\n\nALTER TABLE t VALIDATE CONSTRAINT ck;\n\n");
  }

  @Test
  void aReviewerReadsWhatIsLocked() {
    Schema from = Schema.of(List.of(table("t", ID)));
    Schema to = Schema.of(List.of(table("t", ID).plus(new Check("ck", "id > 0"))));
    Plan plan = Planner.plan(from, to, Intent.none());

    assertThat(SqlScript.withLocks(plan.upgrade(), "r", from, 13))
        .isEqualTo(
            """
            BEGIN;

            -- Locks: ACCESS EXCLUSIVE on t
            ALTER TABLE t ADD CONSTRAINT ck CHECK (id > 0) NOT VALID;

            COMMIT;

            -- Locks: SHARE UPDATE EXCLUSIVE on t, read
            ALTER TABLE t VALIDATE CONSTRAINT ck;

            """);
  }

  @Test
  void blockingIsAChoice() {
    Schema from = Schema.of(List.of(table("t", ID)));
    Schema to = Schema.of(List.of(table("t", ID).plus(new Check("ck", "id > 0"))));

    assertThat(script(Planner.plan(from, to, Intent.none(), Locking.BLOCKING).upgrade(), 17))
        .isEqualTo("BEGIN;\n\nALTER TABLE t ADD CONSTRAINT ck CHECK (id > 0);\n\nCOMMIT;\n");
  }

  private static String script(List<Operation> operations, int version) {
    return SqlScript.render(operations, "r", version);
  }

  @Test
  void aCheckIsAwayWhileTheTypeChangesInTheCatalogAlone() {
    Check both = new Check("ck", "a < b");
    Column a = Column.of("a", DataType.parse("varchar(10)"));
    Column b = Column.of("b", DataType.parse("varchar(10)"));
    DataType longer = DataType.parse("varchar(20)");
    Schema from = Schema.of(List.of(table("t", a, b).plus(both)));
    Schema to = Schema.of(List.of(table("t", a.withType(longer), b.withType(longer)).plus(both)));

    assertThat(script(Planner.plan(from, to, Intent.none()).upgrade(), 17))
        .isEqualTo(
            """
            BEGIN;

            ALTER TABLE t DROP CONSTRAINT ck;

            ALTER TABLE t ALTER COLUMN a TYPE varchar(20);

            ALTER TABLE t ALTER COLUMN b TYPE varchar(20);

            ALTER TABLE t ADD CONSTRAINT ck CHECK (a < b) NOT VALID;

            COMMIT;

            ALTER TABLE t VALIDATE CONSTRAINT ck;

            """);
  }

  private static ForeignKey reference(String name, String column, String table) {
    return new ForeignKey(
        name,
        List.of(column),
        QualifiedName.of(table),
        List.of("id"),
        ForeignKeyAction.NO_ACTION,
        ForeignKeyAction.NO_ACTION);
  }

  private static Table table(String name, Column... columns) {
    return new Table(QualifiedName.of(name), List.of(columns), List.of(), List.of(), null, null);
  }
}
