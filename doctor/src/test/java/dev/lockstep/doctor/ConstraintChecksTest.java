package dev.lockstep.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.operation.AddShadowColumn;
import dev.lockstep.core.operation.Conversion;
import dev.lockstep.core.operation.ShadowNames;
import dev.lockstep.core.render.SqlRenderer;
import dev.lockstep.core.render.SqlStatement;
import dev.lockstep.doctor.check.Finding;
import dev.lockstep.doctor.check.Scope;
import dev.lockstep.doctor.check.Severity;
import dev.lockstep.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConstraintChecksTest extends ExaminedDatabaseTest {

  @BeforeEach
  void createTables() throws SQLException {
    execute(
        "CREATE TABLE users (id integer PRIMARY KEY, name text)",
        "CREATE TABLE posts (id integer PRIMARY KEY, author integer, \"Second\" integer)");
  }

  @Test
  void aCheckThatIsNotValidIsFoundAndCured() throws SQLException {
    execute("ALTER TABLE users ADD CONSTRAINT named CHECK (name <> '') NOT VALID");

    Finding finding = finding("unvalidated-constraint");

    assertThat(finding.problem()).startsWith("The check named is NOT VALID");
    assertThat(finding.statement())
        .isEqualTo("ALTER TABLE public.users VALIDATE CONSTRAINT named;");
    cure(finding);
  }

  @Test
  void aConstraintOfADomainIsFoundAndCured() throws SQLException {
    execute("CREATE DOMAIN age AS integer", "ALTER DOMAIN age ADD CHECK (value > 0) NOT VALID");

    Finding finding = finding("unvalidated-constraint");

    assertThat(finding.object()).isEqualTo("public.age");
    cure(finding);
  }

  @Test
  void aNotNullThatIsNotValidIsFoundAndCured() throws SQLException {
    assumeTrue(TestDatabase.serverVersion() >= 180_000);
    execute(
        "ALTER TABLE users ADD CONSTRAINT nn NOT NULL name NOT VALID",
        "ALTER TABLE users ADD CONSTRAINT ignored CHECK (id > 0) NOT ENFORCED");

    Finding finding = finding("unvalidated-constraint");

    assertThat(finding.problem()).startsWith("The NOT NULL constraint nn is NOT VALID");
    cure(finding);
  }

  @Test
  void anUnfinishedNotNullIsFoundAndCured() throws SQLException {
    execute("ALTER TABLE users ADD CONSTRAINT lockstep_not_null_users_name CHECK (name <> '')");

    Finding finding = finding("unfinished-not-null");

    assertThat(finding.object()).isEqualTo("public.users");
    assertThat(finding.problem()).contains("lockstep_not_null_users_name is valid");
    cure(finding);
  }

  @Test
  void anUnfinishedTypeChangeIsFoundAndCured() throws SQLException {
    AddShadowColumn change =
        new AddShadowColumn(
            QualifiedName.of("users"), "Na me", DataType.of("bigint"), Conversion.cast(), null);
    execute("ALTER TABLE users ADD COLUMN \"Na me\" integer");
    for (SqlStatement statement : SqlRenderer.render(change, "r")) {
      execute(statement.sql());
    }

    Finding finding = finding("unfinished-type-change");

    assertThat(finding.object()).isEqualTo("public.users");
    assertThat(finding.problem()).startsWith("The column \"lockstep_shadow_Na me\" is filled: ");
    execute("ALTER TABLE users RENAME COLUMN \"lockstep_shadow_Na me\" TO other");
    assertThat(finding("unfinished-type-change").problem()).contains("no row can be written");
    execute("ALTER TABLE users RENAME COLUMN other TO \"lockstep_shadow_Na me\"");
    cure(finding);
  }

  @Test
  void anUnfinishedTypeChangeThatKeepsOriginalsHasTwoTriggersAndMayHaveAType() throws SQLException {
    QualifiedName type = ShadowNames.type(QualifiedName.of("side"));
    AddShadowColumn change =
        new AddShadowColumn(
            QualifiedName.of("users"),
            "side",
            DataType.userDefined(type),
            new Conversion.Labels(Map.of("buy", "BUY"), false, null, List.of("id")),
            null);
    execute("CREATE TYPE " + type + " AS ENUM ('BUY')", "ALTER TABLE users ADD COLUMN side text");
    for (SqlStatement statement : SqlRenderer.render(change, "r")) {
      execute(statement.sql());
    }

    Finding finding = finding("unfinished-type-change");
    assertThat(finding.statement())
        .contains("\"00_lockstep_shadow_side\"", "zz_lockstep_shadow_side");
    execute(Objects.requireNonNull(finding.statement()).split("(?<=;) "));
    finding = finding("unfinished-type-change");

    assertThat(finding.object()).isEqualTo("public.lockstep_shadow_side");
    cure(finding);
  }

  @Test
  void anUnfinishedTypeChangeOfAPartitionedTableIsFoundOnce() throws SQLException {
    execute(
        "CREATE TABLE parted (id integer) PARTITION BY LIST (id)",
        "CREATE TABLE part PARTITION OF parted FOR VALUES IN (1)");
    AddShadowColumn change =
        new AddShadowColumn(
            QualifiedName.of("parted"), "id", DataType.of("bigint"), Conversion.cast(), null);
    for (SqlStatement statement : SqlRenderer.render(change, "r")) {
      execute(statement.sql());
    }

    Finding finding = finding("unfinished-type-change");

    assertThat(finding.object()).isEqualTo("public.parted");
    cure(finding);
  }

  @Test
  void anUnfinishedIdentityIsFoundAndCured() throws SQLException {
    QualifiedName sequence = ShadowNames.sequence(QualifiedName.of("users"), "no");
    execute(
        "CREATE SEQUENCE " + sequence,
        "ALTER TABLE users ADD COLUMN \"No\" bigint DEFAULT nextval('" + sequence + "')");

    Finding finding = finding("unfinished-identity");

    assertThat(finding.object()).isEqualTo("public.users");
    assertThat(finding.problem())
        .startsWith("The sequence public.lockstep_shadow_users_no numbers column \"No\": ");
    execute("ALTER TABLE users ALTER COLUMN \"No\" DROP DEFAULT");
    assertThat(finding("unfinished-identity").problem()).contains("numbers nothing");
    execute("ALTER TABLE users ALTER COLUMN \"No\" SET DEFAULT nextval('" + sequence + "')");
    cure(finding);
  }

  @Test
  void aForeignKeyWithoutIndexIsFoundAndCured() throws SQLException {
    execute(
        "ALTER TABLE posts ADD CONSTRAINT a FOREIGN KEY (\"Second\") REFERENCES users",
        "ALTER TABLE posts ADD CONSTRAINT b FOREIGN KEY (author) REFERENCES users",
        "CREATE INDEX partial ON posts (author) WHERE author IS NOT NULL",
        "CREATE INDEX too_partial ON posts (\"Second\") WHERE id > 0");

    Finding finding = finding("foreign-key-without-index");

    assertThat(finding.problem()).endsWith("a delete from public.users reads all of this table.");
    execute("INSERT INTO posts SELECT n FROM generate_series(1, 1500) AS n", "ANALYZE posts");
    assertThat(finding("foreign-key-without-index").problem()).endsWith(", about 1,500 rows.");
    assertThat(finding.statement())
        .isEqualTo("CREATE INDEX CONCURRENTLY \"idx_posts_Second\" ON public.posts (\"Second\");");
    cure(finding);
  }

  @Test
  void theOrderOfTheColumnsInTheIndexDoesNotMatter() throws SQLException {
    execute(
        "ALTER TABLE users ADD UNIQUE (id, name)",
        "ALTER TABLE posts ADD COLUMN author_name text",
        "ALTER TABLE posts ADD FOREIGN KEY (author, author_name) REFERENCES users (id, name)",
        "CREATE INDEX reversed ON posts (author_name, author, id)");

    assertThat(find("foreign-key-without-index", Scope.ALL)).isEmpty();
  }

  @Test
  void aDetachThatWasCutOffIsFoundAndCured() throws SQLException {
    assumeTrue(TestDatabase.serverVersion() >= 140_000);
    execute(
        "CREATE TABLE parts (id bigint) PARTITION BY RANGE (id)",
        "CREATE TABLE part PARTITION OF parts FOR VALUES FROM (0) TO (9)");
    cutOff("SELECT * FROM parts", "ALTER TABLE parts DETACH PARTITION part CONCURRENTLY");

    Finding finding = finding("pending-detach");

    assertThat(finding.object()).isEqualTo("public.part");
    cure(finding);
  }

  @Test
  void aSequenceNearItsEndIsFoundAndCured() throws SQLException {
    execute(
        "CREATE SEQUENCE small AS smallint",
        "SELECT setval('small', 30000)",
        "CREATE SEQUENCE \"Cycling\" AS smallint CYCLE",
        "SELECT setval('\"Cycling\"', 32000)");

    Finding finding = finding("sequence-near-end");

    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.problem()).startsWith("91 % is used: the last value is 30000 of at most");
    assertThat(finding.statement()).isEqualTo("ALTER SEQUENCE public.small AS bigint;");
    cure(finding);
  }

  @Test
  void theColumnThatASequenceFeedsMayEndFirst() throws SQLException {
    execute(
        "CREATE SEQUENCE large",
        "ALTER TABLE posts ALTER COLUMN id SET DEFAULT nextval('large')",
        "SELECT setval('large', 1700000000)");

    Finding finding = finding("sequence-near-end");

    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.problem()).startsWith("79 %").contains("in public.posts.id of type integer");
    assertThat(finding.statement()).isNull();
  }
}
