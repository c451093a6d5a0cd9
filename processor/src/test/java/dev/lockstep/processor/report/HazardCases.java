package dev.lockstep.processor.report;

import static dev.lockstep.processor.Sources.entity;
import static dev.lockstep.processor.report.DiagnosticCase.blocking;
import static dev.lockstep.processor.report.DiagnosticCase.change;
import static dev.lockstep.processor.report.DiagnosticCase.inEntity;

import com.google.testing.compile.Compilation;
import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.processor.Compilations;
import dev.lockstep.processor.Sources;
import dev.lockstep.processor.read.ReadModel;
import java.nio.file.Path;
import java.util.List;

/** What changes cost, told by the rules that few changes meet, and what is told about the rules. */
@SuppressWarnings("StringConcatToTextBlock") // marks need their lines, and the rest is one line
final class HazardCases {

  private static final String PARENT = "@Table class P { @Id long id; }\n";
  private static final String KEY = "@Table class T {\n@Id long id;\n";

  private HazardCases() {}

  private static String domain(String members) {
    return "@Domain(name = \"d\", type = \"integer\"" + members + ") interface D {} //!\n";
  }

  private static String collated(String collation) {
    return "@Table @Index(columns = \"s\") class T {\n@Id long id;\n@Collate(\""
        + collation
        + "\") String s; //!\n}\n";
  }

  static List<DiagnosticCase> types() {
    return List.of(
        change(
            Message.HAZARD_DATA_LOSS,
            "the rows of table t that break n are removed into lockstep_salvage",
            "@Table class T {\n@Id long id; Integer n; }",
            "@Table\n@RemoveRows(breaking = \"n\") //!\nclass T {\n@Id long id; int n; }"),
        change(
            Message.HAZARD_CAST_MAY_FAIL,
            "fails if a value has no equal in integer",
            entity("long n;"),
            entity("int n; //!")),
        change(
            Message.HAZARD_INDEX_REBUILDING_TYPE_CHANGE,
            "anew under ACCESS EXCLUSIVE on",
            collated("C"),
            collated("POSIX")),
        blocking(
            Message.HAZARD_TYPE_CHANGE_RECHECKS,
            "for ck_t_s under ACCESS EXCLUSIVE; locks ACCESS EXCLUSIVE on t, read",
            entity("@Check(name = \"ck_t_s\", value = \"s <> ''\")\n@Column(length = 5) String s;"),
            entity(
                "@Check(name = \"ck_t_s\", value = \"s <> ''\")\n"
                    + "@Column(length = 9) String s; //!")),
        change(
            Message.HAZARD_PREFER_BIGINT_KEY,
            "ends at the largest value",
            "",
            "@Table class T {\n@Id @Identity int id; } //!"),
        change(
            Message.HAZARD_PREFER_IDENTITY,
            "rights on its sequence",
            entity(""),
            entity("@Sequence long n; //!")),
        change(
            Message.HAZARD_PREFER_TIMESTAMPTZ,
            "no moment",
            entity(""),
            entity("java.time.LocalDateTime at; //!")),
        change(
            Message.HAZARD_PREFER_TEXT_OVER_CHAR,
            "filled up with spaces",
            entity(""),
            entity("@Column(type = \"char(2)\") String c; //!")),
        change(
            Message.HAZARD_COLUMN_ORDER_PADDING,
            "16 bytes",
            "",
            "@Table class T { //!\n@Id boolean a; long b; boolean c; long d; int e; }"));
  }

  static List<DiagnosticCase> locks() {
    return List.of(
        change(
            Message.HAZARD_EXCLUSION_CONSTRAINT,
            "fails if rows exclude each other",
            entity("int n;"),
            "@Table @Exclude(name = \"ex\", method = \"btree\", value = \"n with =\") //!\n"
                + "class T {\n"
                + "@Id long id;\n"
                + "int n; }"),
        change(
            Message.HAZARD_CONSTRAINED_DOMAIN,
            "even without a default",
            domain(", notNull = true") + entity(""),
            domain(", notNull = true").replace(" //!", "")
                + entity("@Column(type = \"d\") Integer n; //!")),
        change(
            Message.HAZARD_DOMAIN_CONSTRAINT,
            "reads t while writers wait",
            domain("") + entity("@Column(type = \"d\") Integer n;"),
            domain(", notNull = true") + entity("@Column(type = \"d\") Integer n;")),
        change(
            Message.HAZARD_REFERENCED_TABLE_LOCK,
            "the referenced table p too",
            PARENT + KEY + "@References(entity = P.class) Long p; }",
            PARENT + "@Table class T { //!\n@Id long id;\nLong p; }"),
        change(
            Message.HAZARD_VIEW_DEPENDS_ON_COLUMN,
            "is dropped and created again",
            "@View(name = \"v\", sql = \"select n from t\") interface V {}\n" + entity("int n;"),
            "@View(name = \"v\", sql = \"select n from t\") interface V {} //!\n"
                + entity("long n;")),
        change(
            Message.HAZARD_MATERIALIZED_VIEW_FILLED,
            "in a transaction that has t locked until it ends",
            entity("int n;"),
            "@MaterializedView(name = \"v\", sql = \"select n from t\") interface V {} //!\n"
                + entity("int n;\nint m = 1;")),
        change(
            Message.HAZARD_BLOCKING_INDEX_DROP,
            "waits for all queries on t",
            "@Table @PartitionBy(strategy = PartitionStrategy.HASH, keys = \"id\") @Index(name ="
                + " \"i\", columns = \"n\")\n"
                + "@Partition(name = \"p\", modulus = 1, remainder = 0)\n"
                + "class T {\n"
                + "@Id long id;\n"
                + "int n; }",
            "@Table @PartitionBy(strategy = PartitionStrategy.HASH, keys = \"id\")\n"
                + "@Partition(name = \"p\", modulus = 1, remainder = 0)\n"
                + "class T { //!\n@Id long id;\nint n; }"));
  }

  private static String partitionsOfPartitions(String members) {
    return "@Table @PartitionBy(strategy = PartitionStrategy.HASH, keys = \"id\")\n"
        + "@Partition(name = \"p\", modulus = 1, remainder = 0, partitionBy ="
        + " @PartitionBy(strategy = PartitionStrategy.HASH, keys = \"id\"))\n"
        + "@Partition(name = \"p0\", of = \"p\", modulus = 1, remainder = 0)\n"
        + "class T {\n@Id long id;\nint n;\n"
        + members
        + "\n}";
  }

  static List<DiagnosticCase> settings() {
    return List.of(
        change(
            Message.HAZARD_NEEDS_NEWER_SERVER,
            "servers before PostgreSQL 18 don't have a virtual generated column",
            entity("int n;"),
            entity("int n;\n@GeneratedAs(value = \"n + 1\", stored = false) Integer m; //!")),
        change(
            Message.HAZARD_NEEDS_NEWER_SERVER,
            "servers before PostgreSQL 16 don't have DROP EXPRESSION where partitions have",
            partitionsOfPartitions("@GeneratedAs(\"n + 1\") Integer m;"),
            partitionsOfPartitions("Integer m; //!")),
        inEntity(
            Message.SUPPRESSION_UNKNOWN,
            "Did you mean 'data-loss'?",
            "@SuppressHazard(value = \"data-los\", reason = \"r\") int n; //!"),
        inEntity(
            Message.SUPPRESSION_WITHOUT_REASON,
            "@SuppressHazard(\"LS2101\") has no reason",
            "@SuppressHazard(value = \"LS2101\", reason = \" \") int n; //!"),
        change(
            Message.SUPPRESSION_UNUSED,
            "has the hazard data-loss here",
            entity(""),
            entity("@SuppressHazard(value = \"data-loss\", reason = \"r\") int n; //!")),
        blocking(
            Message.HAZARD_SET_NOT_NULL_SCAN,
            "a value is NULL; locks ACCESS EXCLUSIVE on t, read",
            entity("Integer n;"),
            entity("int n; //!")),
        new DiagnosticCase(
            Message.DROPS_LATER,
            "is gone: 1.",
            -1,
            folder -> {
              Compilations.commit(folder, ReadModel.schema(entity("String fax;")));
              return Compilations.compile(
                  folder,
                  Sources.files("@Table @DropColumn(\"fax\") class T { @Id long id; Integer n; }"),
                  "-Alockstep.drops=later");
            }),
        sizes("a table of nobody\n", "line 1 is not 'lockstep table sizes 1'"),
        sizes(
            "lockstep table sizes 1\nt 5\n", "line 2 is not a table, its rows and its bytes: t 5"),
        new DiagnosticCase(
            Message.TABLE_SIZES_DAMAGED,
            "there is no such file",
            -1,
            folder -> compile(folder, "-Alockstep.tableSizes=production.sizes")));
  }

  private static DiagnosticCase sizes(String text, String message) {
    return new DiagnosticCase(
        Message.TABLE_SIZES_DAMAGED,
        message,
        -1,
        folder -> {
          Compilations.writeBeside(folder, "table.sizes", text);
          return compile(folder);
        });
  }

  private static Compilation compile(Path folder, String... options) {
    Compilations.commit(folder, ReadModel.schema(entity("")));
    return Compilations.compile(folder, Sources.files(entity("int n;")), options);
  }
}
