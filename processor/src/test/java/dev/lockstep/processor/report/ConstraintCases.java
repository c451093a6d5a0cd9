package dev.lockstep.processor.report;

import static dev.lockstep.processor.report.DiagnosticCase.inEntity;
import static dev.lockstep.processor.report.DiagnosticCase.of;

import dev.lockstep.core.diagnostic.Message;
import java.util.List;

/** Mistakes in constraints, indexes and foreign keys. */
final class ConstraintCases {

  private static final String OTHER = "\n@Table class Other { @Id long id; String code; }";

  private ConstraintCases() {}

  private static DiagnosticCase onClass(Message message, String text, String annotation) {
    return of(message, text, "@Table\n" + annotation + " //!\nclass T { @Id long id; int n; }");
  }

  static List<DiagnosticCase> expressions() {
    return List.of(
        onClass(Message.EXPRESSION_BROKEN, "semicolon", "@Check(\"n > 0; drop table t\")"),
        onClass(Message.EXPRESSION_BROKEN, "no opening one", "@Check(\"n > 0) or (true\")"),
        onClass(Message.EXPRESSION_BROKEN, "end of the line", "@Check(\"n > 0 -- x\")"),
        onClass(Message.EXPRESSION_BROKEN, "no end", "@Check(\"n > 'a\")"),
        inEntity(
            Message.EXPRESSION_BROKEN,
            "default",
            "@Column(defaultExpression = \"1;\") //!\nint n;"),
        inEntity(Message.EXPRESSION_BROKEN, "conversion", "@Convert(using = \"n)\") //!\nint n;"),
        onClass(Message.EXPRESSION_EMPTY, "check ck_t", "@Check(\" \")"),
        onClass(Message.UNKNOWN_COLUMN, "Did you mean 'n'?", "@Check(\"m > 0\")"),
        inEntity(
            Message.UNKNOWN_COLUMN,
            "Did you mean 'user_name'?",
            "@Check(\"userName <> ''\") //!\nString userName;"),
        onClass(Message.UNKNOWN_COLUMN, "'x'", "@Index(columns = {\"n\", \"x desc\"})"),
        onClass(Message.UNKNOWN_COLUMN, "'x'", "@Index(columns = \"(x + 1)\")"),
        onClass(Message.UNKNOWN_COLUMN, "'x'", "@Index(columns = \"n\", where = \"x > 1\")"),
        onClass(Message.UNKNOWN_COLUMN, "'x'", "@Unique(columns = \"x\")"),
        of(
            Message.UNKNOWN_COLUMN,
            "'x'",
            "@Table\n@PrimaryKey(columns = \"x\") //!\nclass T { int n; }"),
        onClass(Message.UNKNOWN_COLUMN, "'x'", "@ForeignKey(columns = \"x\", entity = T.class)"),
        inEntity(
            Message.UNKNOWN_COLUMN,
            "table other",
            "@References(entity = Other.class, column = \"cod\") //!\nString s;\n}"
                + OTHER
                + "class X {"),
        inEntity(Message.RANGE_BOUND_INVALID, "'1e3'", "@Range(min = \"1e3\") //!\nint n;"),
        inEntity(Message.RANGE_EMPTY, "neither", "@Range //!\nint n;"),
        inEntity(Message.RANGE_EMPTY, "above", "@Range(min = \"2\", max = \"1\") //!\nint n;"),
        inEntity(Message.CHECK_ON_WRONG_TYPE, "@NotBlank checks texts", "@NotBlank //!\nint n;"),
        inEntity(
            Message.CHECK_ON_WRONG_TYPE, "@Positive checks numbers", "@Positive //!\nString n;"));
  }

  static List<DiagnosticCase> keys() {
    return List.of(
        onClass(Message.PRIMARY_KEY_TWICE, "@Id on T.id", "@PrimaryKey(columns = \"n\")"),
        onClass(Message.COLUMNS_MISSING, "@Unique on a class", "@Unique"),
        onClass(Message.COLUMNS_MISSING, "@Index on a class", "@Index"),
        onClass(Message.COLUMN_REPEATED, "'n'", "@Unique(columns = {\"n\", \"n\"})"),
        onClass(Message.INDEX_KEY_INVALID, "'n down'", "@Index(columns = \"n down\")"),
        onClass(
            Message.INDEX_METHOD_INVALID,
            "unique",
            "@Index(columns = \"n\", unique = true, method = \"hash\")"),
        onClass(
            Message.INDEX_METHOD_INVALID,
            "order",
            "@Index(columns = \"n desc\", method = \"brin\")"),
        onClass(
            Message.INDEX_METHOD_INVALID, "no name", "@Index(columns = \"n\", method = \"x; y\")"));
  }

  static List<DiagnosticCase> references() {
    return List.of(
        inEntity(
            Message.REFERENCE_NOT_AN_ENTITY,
            "String",
            "@References(entity = String.class) //!\nlong n;"),
        inEntity(
            Message.REFERENCE_WITHOUT_KEY,
            "Pair",
            "@References(entity = Pair.class) //!\n"
                + "long n;\n"
                + "} @Table class Pair { @Id int a; @Id int b;"),
        of(
            Message.REFERENCE_COLUMN_COUNT,
            "1 columns",
            "@Table\n"
                + "@ForeignKey(columns = \"n\",\n"
                + " entity = Pair.class, referencedColumns = {\"a\", \"b\"}) //!\n"
                + "class T { @Id long id; int n; }\n"
                + "@Table class Pair { @Id int a; @Id int b; }"),
        inEntity(
            Message.REFERENCE_NOT_UNIQUE,
            "other(code)",
            "@References(entity = Other.class,\n column = \"code\") //!\nString s;\n}"
                + OTHER
                + "class X {"),
        inEntity(
            Message.REFERENCE_TYPE_DIFFERS,
            "other.id, which is bigint",
            "@References(entity = Other.class) //!\nint n;\n}" + OTHER + "class X {"),
        inEntity(
            Message.SET_NULL_ON_NOT_NULL,
            "column n",
            "@References(entity = Other.class,\n"
                + " onDelete = ForeignKeyAction.SET_NULL) //!\n"
                + "long n;\n"
                + "}"
                + OTHER
                + "class X {"));
  }
}
