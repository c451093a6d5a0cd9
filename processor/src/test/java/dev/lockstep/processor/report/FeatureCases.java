package dev.lockstep.processor.report;

import static dev.lockstep.processor.report.DiagnosticCase.change;
import static dev.lockstep.processor.report.DiagnosticCase.inEntity;
import static dev.lockstep.processor.report.DiagnosticCase.inSources;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.processor.Sources;
import java.util.List;

/** Mistakes in what few entities have. */
@SuppressWarnings("StringConcatToTextBlock") // marks need their lines, and the rest is one line
final class FeatureCases {

  private FeatureCases() {}

  static List<DiagnosticCase> columns() {
    return List.of(
        inEntity(
            Message.GENERATED_WITH_DEFAULT,
            "column n",
            "int m;\n@GeneratedAs(\"m\") @Column(defaultValue = \"1\") //!\nint n;"),
        inEntity(
            Message.GENERATED_FROM_GENERATED,
            "from a,",
            "int m; @GeneratedAs(\"m\") int a;\n@GeneratedAs(\"a + m\") //!\nint b;"),
        inEntity(Message.UNKNOWN_COLUMN, "'x'", "int m;\n@GeneratedAs(\"m + x\") //!\nint n;"),
        inEntity(Message.EXPRESSION_BROKEN, "no end", "@GeneratedAs(\"'a\") //!\nString n;"),
        inEntity(Message.COLLATE_ON_NON_TEXT, "n is integer", "@Collate(\"C\") //!\nint n;"),
        inEntity(Message.NAME_INVALID, "collation", "@Collate(\"a.b.c\") //!\nString s;"),
        inEntity(
            Message.IDENTITY_INVALID, "increment is 0", "@Identity(increment = 0) //!\nlong n;"),
        change(
            Message.COLUMN_DROP_WITHOUT_CONSENT,
            "becomes generated",
            Sources.entity("int m; int n;"),
            Sources.entity("int m;\n@GeneratedAs(\"m\") //!\nint n;")));
  }

  private static DiagnosticCase onClass(Message message, String text, String annotation) {
    return inSources(
        message,
        text,
        "@Table\n" + annotation + " //!\nclass T { @Id long id; Integer n; Integer m; }");
  }

  static List<DiagnosticCase> constraints() {
    return List.of(
        onClass(Message.COLUMN_REPEATED, "'n'", "@Unique(columns = \"n\", include = {\"n\"})"),
        onClass(Message.UNKNOWN_COLUMN, "'x'", "@Unique(columns = \"n\", include = \"x\")"),
        onClass(Message.EXCLUDE_ELEMENT_INVALID, "no element", "@Exclude(\"n\")"),
        onClass(Message.EXCLUDE_ELEMENT_INVALID, "no element", "@Exclude({})"),
        onClass(Message.EXCLUDE_ELEMENT_INVALID, "no operator", "@Exclude(\"n with =; x\")"),
        onClass(Message.UNKNOWN_COLUMN, "'x'", "@Exclude(\"x with =\")"),
        onClass(Message.NAME_HAS_NUL, "element", "@Exclude(\"n\\0 with =\")"),
        onClass(
            Message.INDEX_METHOD_INVALID, "g!", "@Exclude(value = \"n with =\", method = \"g!\")"),
        onClass(
            Message.EXPRESSION_EMPTY, "@Exclude", "@Exclude(value = \"n with =\", where = \" \")"),
        onClass(
            Message.SET_COLUMNS_INVALID,
            "each is one of n",
            "@ForeignKey(columns = \"n\", entity = T.class, onDeleteColumns = \"n\")"),
        inSources(
            Message.REFERENCE_DEFERRABLE,
            "t(n)",
            "@Table @Unique(columns = \"n\", deferrable = Deferral.DEFERRABLE)\n"
                + "class T { @Id long id; Integer n;\n"
                + "@References(entity = T.class, column = \"n\") //!\nInteger m; }"));
  }

  static List<DiagnosticCase> indexes() {
    return List.of(
        onClass(
            Message.INDEX_NULLS_WITHOUT_UNIQUE,
            "unique = true",
            "@Index(columns = \"n\", nullsNotDistinct = true)"),
        onClass(
            Message.PARAMETER_INVALID,
            "'fillfactor' is no parameter",
            "@Index(columns = \"n\", with = \"fillfactor\")"),
        onClass(
            Message.PARAMETER_INVALID,
            "fillfactor stands twice",
            "@Index(columns = \"n\", with = {\"fillfactor=1\", \"fillfactor=2\"})"),
        onClass(Message.UNKNOWN_COLUMN, "'x'", "@Index(columns = \"n\", include = \"x\")"),
        onClass(
            Message.INDEX_METHOD_INVALID,
            "can't include",
            "@Index(columns = \"n\", method = \"hash\", include = \"m\")"),
        onClass(Message.INDEX_KEY_INVALID, "a name is missing", "@Index(columns = \"n collate\")"),
        onClass(Message.INDEX_KEY_INVALID, "not closed", "@Index(columns = \"n int4_ops(a = 1\")"));
  }
}
