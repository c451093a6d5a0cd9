package dev.lockstep.processor.report;

import static dev.lockstep.processor.Sources.entity;
import static dev.lockstep.processor.report.DiagnosticCase.change;
import static dev.lockstep.processor.report.DiagnosticCase.inSources;

import dev.lockstep.core.diagnostic.Message;
import java.util.List;

/** Mistakes in what few tables have, and what its changes cost. */
@SuppressWarnings("StringConcatToTextBlock") // marks need their lines, and the rest is one line
final class TableCases {

  private TableCases() {}

  private static String table(String annotation) {
    return annotation + " //!\nclass T {\n@Id long id;\n}\n";
  }

  private static DiagnosticCase identity(String text, String index, String annotations) {
    return inSources(
        Message.REPLICA_IDENTITY_INVALID,
        text,
        "@Table(replicaIdentityIndex = \""
            + index
            + "\") //!\n"
            + annotations
            + " class T { @Id long id; int n; Integer o; }");
  }

  static List<DiagnosticCase> options() {
    return List.of(
        inSources(
            Message.PARAMETER_INVALID,
            "'fillfactor' is no parameter",
            table("@Table(with = \"fillfactor\")")),
        identity("unique index or key of that name", "x", "@Index(columns = \"n\")"),
        identity("not unique", "i", "@Index(name = \"i\", columns = \"n\")"),
        identity(
            "has an expression", "i", "@Index(name = \"i\", unique = true, columns = \"(n + 1)\")"),
        identity(
            "partial",
            "i",
            "@Index(name = \"i\", unique = true, columns = \"n\", where = \"n > 0\")"),
        identity(
            "it is deferrable",
            "u",
            "@Unique(name = \"u\", columns = \"n\", deferrable = Deferral.DEFERRABLE)"),
        identity("its column o takes NULL", "u", "@Unique(name = \"u\", columns = {\"n\", \"o\"})"),
        identity(
            "replicaIdentity says FULL already",
            "u\", replicaIdentity = ReplicaIdentity.FULL, comment = \"",
            "@Unique(name = \"u\", columns = \"n\")"),
        inSources(
            Message.UNLOGGED_REFERENCED,
            "The table t is logged and refers to p",
            "@Table(unlogged = true) class P { @Id long id; }",
            entity("@References(entity = P.class) long p; //!")));
  }

  static List<DiagnosticCase> hazards() {
    return List.of(
        change(
            Message.HAZARD_UNLOGGED_TABLE,
            "a crash of the server empties table t",
            entity(""),
            table("@Table(unlogged = true)")),
        change(
            Message.HAZARD_REPLICA_IDENTITY_NOTHING,
            "the server refuses its UPDATEs and DELETEs",
            entity(""),
            table("@Table(replicaIdentity = ReplicaIdentity.NOTHING)")),
        change(
            Message.HAZARD_LOGGING_REWRITE,
            "rewrites the table t and its indexes under ACCESS EXCLUSIVE, and into",
            table("@Table(unlogged = true)"),
            table("@Table")),
        change(
            Message.CHANGE_PENDING,
            "table t: storage parameters become fillfactor='70'",
            entity(""),
            table("@Table(with = \"fillfactor = 70\")")));
  }
}
