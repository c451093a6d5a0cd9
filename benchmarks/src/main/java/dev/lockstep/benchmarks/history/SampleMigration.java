package dev.lockstep.benchmarks.history;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * One of the migrations. Those with an even number create a table, one statement; each with an odd
 * number adds a column and an index to the table before, two statements.
 *
 * @param number its place, from 0
 * @param verified whether its class promises anything
 */
public record SampleMigration(int number, boolean verified) {

  private static final DateTimeFormatter REVISION =
      DateTimeFormatter.ofPattern("yyyyMMdd_HHmm", Locale.ROOT);
  private static final LocalDateTime FIRST = LocalDateTime.of(2026, 1, 1, 0, 0);

  /** Returns its revision. */
  public String revision() {
    return FIRST.plusMinutes(number).format(REVISION);
  }

  /** Returns its version. */
  public String version() {
    return "1." + number + ".0";
  }

  /** Returns the simple name of its class. */
  public String className() {
    return "M" + revision() + (createsTable() ? "_CreateItem" : "_AddNote");
  }

  /** Returns a stand-in for the fingerprint of the model after it. */
  public String fingerprint() {
    String digits =
        UUID.nameUUIDFromBytes(revision().getBytes(StandardCharsets.UTF_8))
            .toString()
            .replace("-", "");
    return "sha256:" + digits + digits;
  }

  private boolean createsTable() {
    return number % 2 == 0;
  }

  private String table() {
    return "item_%04d".formatted(number / 2);
  }

  /** Returns its statements. */
  public List<String> sql() {
    return createsTable()
        ? List.of(
            "CREATE TABLE %1$s (id bigint NOT NULL, name text NOT NULL, CONSTRAINT pk_%1$s_id PRIMARY KEY (id))"
                .formatted(table()))
        : List.of(
            "ALTER TABLE %s ADD COLUMN note text".formatted(table()),
            "CREATE INDEX idx_%1$s_note ON %1$s (note)".formatted(table()));
  }

  /**
   * Returns the source of its class, with what the processor would write into one.
   *
   * @param after the fingerprint of the model after it
   */
  public String source(String packageName, String after) {
    SampleMigration parent = new SampleMigration(number - 1, verified);
    return """
    package %s;

    import static dev.lockstep.migration.Definitions.column;
    import static dev.lockstep.migration.Definitions.index;
    import static dev.lockstep.migration.Definitions.table;

    import dev.lockstep.migration.Migration;
    import dev.lockstep.migration.Revision;
    import dev.lockstep.migration.SchemaChange;
    import dev.lockstep.migration.Verification;

    @Revision(id = "%s", parent = "%s", version = "%s", description = "Migration %d",
        before = "%s", after = "%s")
    public final class %s implements Migration {
    %s}
    """
        .formatted(
            packageName,
            revision(),
            number == 0 ? "" : parent.revision(),
            version(),
            number,
            number == 0 ? "" : parent.fingerprint(),
            after,
            className(),
            methods().replace("TABLE", table()));
  }

  private String methods() {
    String methods = createsTable() ? CREATE : ADD;
    return verified ? methods + "\n" + (createsTable() ? CREATED : ADDED) : methods;
  }

  private static final String CREATE =
      """
        @Override
        public void upgrade(SchemaChange schema) {
          schema.createTable(
              table("TABLE")
                  .column(column("id", "bigint").notNull())
                  .column(column("name", "text").notNull())
                  .primaryKey("pk_TABLE_id", "id"));
        }

        @Override
        public void downgrade(SchemaChange schema) {
          schema.dropTable("TABLE");
        }
      """;

  private static final String CREATED =
      """
        @Override
        public void verify(Verification verify) {
          verify.tableExists("TABLE");
          verify.columnIs("TABLE", "id", "bigint", false);
          verify.columnIs("TABLE", "name", "text", false);
          verify.constraintExists("TABLE", "pk_TABLE_id");
        }
      """;

  private static final String ADD =
      """
        @Override
        public void upgrade(SchemaChange schema) {
          schema.addColumn("TABLE", column("note", "text"));
          schema.createIndex("TABLE", index("idx_TABLE_note").on("note"));
        }

        @Override
        public void downgrade(SchemaChange schema) {
          schema.dropIndex("TABLE", "idx_TABLE_note");
          schema.dropColumn("TABLE", "note");
        }
      """;

  private static final String ADDED =
      """
        @Override
        public void verify(Verification verify) {
          verify.columnIs("TABLE", "note", "text", true);
          verify.indexValid("TABLE", "idx_TABLE_note");
        }
      """;
}
