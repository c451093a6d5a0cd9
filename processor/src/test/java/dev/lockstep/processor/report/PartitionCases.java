package dev.lockstep.processor.report;

import static dev.lockstep.processor.report.DiagnosticCase.blocking;
import static dev.lockstep.processor.report.DiagnosticCase.change;
import static dev.lockstep.processor.report.DiagnosticCase.inSources;

import dev.lockstep.core.diagnostic.Message;
import java.util.List;

/** Mistakes in partitions, and what changes of them cost. */
@SuppressWarnings("StringConcatToTextBlock") // marks need their lines, and the rest is one line
final class PartitionCases {

  private static final String TABLE = "@Table ";
  private static final String RANGE =
      TABLE + "@PartitionBy(strategy = PartitionStrategy.RANGE, keys = \"id\") ";
  private static final String LIST =
      TABLE + "@PartitionBy(strategy = PartitionStrategy.LIST, keys = \"id\") ";
  private static final String HASH =
      TABLE + "@PartitionBy(strategy = PartitionStrategy.HASH, keys = \"id\") ";
  private static final String ONE = "@Partition(name = \"p\", from = \"1\", to = \"9\") ";
  private static final String REST = "@Partition(name = \"r\", isDefault = true) ";

  private PartitionCases() {}

  private static String table(String annotations) {
    return annotations + " //!\nclass T {\n@Id long id; int n; @GeneratedAs(\"n\") int g;\n}\n";
  }

  /** The mark stands where what is declared no more is reported. */
  private static String without(String annotations) {
    return annotations + "\nclass T { //!\n@Id long id; int n; @GeneratedAs(\"n\") int g;\n}\n";
  }

  private static DiagnosticCase keys(String text, String strategy, String keys) {
    return inSources(
        Message.PARTITION_KEY_INVALID,
        text,
        table(
            TABLE
                + "@PartitionBy(strategy = PartitionStrategy."
                + strategy
                + ", keys = "
                + keys
                + ")"));
  }

  private static DiagnosticCase bound(String text, String by, String... partitions) {
    return inSources(Message.PARTITION_INVALID, text, table(by + String.join("", partitions)));
  }

  private static final String OF = "@Partition(name = \"d\", of = \"p\", isDefault = true) ";

  static List<DiagnosticCase> reading() {
    return List.of(
        bound("the table has no partition that it could be in", RANGE, OF),
        bound("the partition p has no partitionBy", RANGE, OF, ONE),
        bound(
            "a hash leaves no rows",
            RANGE,
            OF,
            ONE.replace(
                "\"9\"",
                "\"9\", partitionBy ="
                    + " @PartitionBy(strategy = PartitionStrategy.HASH, keys = \"id\")")),
        keys("there is no key", "RANGE", "{}"),
        keys("one key", "LIST", "{\"id\", \"n\"}"),
        keys("desc", "RANGE", "\"id desc\""),
        keys("the column g is generated", "RANGE", "\"g\""),
        inSources(
            Message.KEY_WITHOUT_PARTITION_COLUMNS,
            "The primary key pk_t of the table t does not have all that it is partitioned by: n",
            "@Table @PartitionBy(strategy = PartitionStrategy.RANGE, keys = {\"id\", \"n\"})\n"
                + "class T {\n@Id long id; //!\nint n; }"),
        inSources(
            Message.KEY_WITHOUT_PARTITION_COLUMNS,
            "(n % 5)",
            "@Table @PartitionBy(strategy = PartitionStrategy.LIST, keys = \"(n % 5)\")\n"
                + "class T { long id;\n@Index(unique = true) int n; //!\n}"),
        inSources(
            Message.PARTITIONED_TABLE_CANT,
            "Remove unlogged,",
            table(RANGE.replace("@Table", "@Table(unlogged = true)"))),
        inSources(
            Message.PARTITIONED_TABLE_CANT,
            "Remove replicaIdentity,",
            table(RANGE.replace("@Table", "@Table(replicaIdentity = ReplicaIdentity.FULL)"))),
        inSources(
            Message.PARTITIONED_TABLE_CANT,
            "Remove with,",
            table(RANGE.replace("@Table", "@Table(with = \"fillfactor = 50\")"))),
        inSources(
            Message.PARTITIONED_TABLE_CANT,
            "noInherit of ck_t",
            table(RANGE + "@Check(value = \"n > 0\", noInherit = true)")),
        bound("no @PartitionBy", TABLE, ONE),
        bound("another one has its name", RANGE, ONE, REST.replace("\"r\"", "\"p\"")),
        bound("it has no name", RANGE, ONE.replace("\"p\"", "\"\"")),
        bound("one value for each key (1)", RANGE, "@Partition(name = \"p\", from = \"1\")"),
        bound("a list has values", LIST, ONE),
        bound("a modulus", HASH, ONE),
        bound("a modulus", HASH, "@Partition(name = \"p\", modulus = 2, remainder = 2)"),
        bound("no rows for a default partition", HASH, REST),
        bound("already", RANGE, REST, REST.replace("\"r\"", "\"s\"")),
        bound("no bounds of its own", RANGE, REST.replace("\"r\"", "\"r\", from = \"1\"")),
        bound("NUL", LIST, "@Partition(name = \"p\", values = \"\\0\")"),
        inSources(Message.RELATION_NAME_TAKEN, "t", table(RANGE + ONE.replace("\"p\"", "\"t\""))));
  }

  static List<DiagnosticCase> changes() {
    return List.of(
        change(
            Message.PARTITION_DROP_WITHOUT_CONSENT,
            "partition p of t is no longer declared. Write @DropTable(\"p\")",
            table(RANGE + ONE),
            without(RANGE)),
        change(
            Message.HAZARD_DATA_LOSS,
            "the rows of partition p of t",
            table(RANGE + ONE),
            without(RANGE + "@DropTable(\"p\")")),
        change(
            Message.PARTITIONING_CHANGED,
            "table t: becomes partitioned, and PostgreSQL can't",
            table(TABLE),
            table(RANGE)),
        change(
            Message.PARTITIONING_CHANGED,
            "table t: is partitioned in another way",
            table(RANGE),
            table(HASH)),
        change(
            Message.PARTITIONING_CHANGED,
            "column t.id decides about the partition",
            table(RANGE),
            RANGE + "\nclass T {\n@Id int id; //!\nint n; @GeneratedAs(\"n\") int g; }"),
        blocking(
            Message.HAZARD_PARTITION_LOCK,
            "locks table t and all of its partitions, for a moment",
            table(RANGE),
            table(RANGE + ONE)),
        change(
            Message.HAZARD_PARTITION_LOCK,
            "while all rows of the default partition r are read",
            table(RANGE + REST),
            table(RANGE + REST + ONE)),
        change(
            Message.HAZARD_PARTITION_LOCK,
            "reads all rows of partition p under a lock",
            table(RANGE + ONE),
            table(RANGE + ONE.replace("9", "10"))),
        blocking(
            Message.HAZARD_BLOCKING_INDEX,
            "writes to all partitions of t wait",
            table(RANGE),
            table(RANGE + "@Index(columns = \"n\")")),
        change(
            Message.CHANGE_PENDING,
            "partition p of t: renamed to q",
            table(RANGE + ONE),
            table(RANGE + ONE.replace("\"p\"", "\"q\""))));
  }
}
