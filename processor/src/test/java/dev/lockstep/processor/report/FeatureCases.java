package dev.lockstep.processor.report;

import static dev.lockstep.processor.report.DiagnosticCase.change;
import static dev.lockstep.processor.report.DiagnosticCase.inEntity;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.processor.Sources;
import java.util.List;

/** Mistakes in what few entities have. */
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
}
