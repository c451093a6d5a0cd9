package dev.lockstep.processor.report;

import static dev.lockstep.processor.Sources.entity;
import static dev.lockstep.processor.report.DiagnosticCase.blocking;
import static dev.lockstep.processor.report.DiagnosticCase.change;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.plan.Bump;
import dev.lockstep.core.plan.Plan;
import dev.lockstep.core.plan.Problem;
import dev.lockstep.processor.Compilations;
import dev.lockstep.processor.Sources;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Changes against a committed schema. */
final class ChangeCases {

  private static final String A = "@Table class A { @Id long id; String x; }";
  private static final String KEY = "@Table class T {\n@Id long id; ";

  private ChangeCases() {}

  static List<DiagnosticCase> consent() {
    return List.of(
        change(
            Message.AMBIGUOUS_TABLE_RENAME,
            "a",
            A,
            "@Table class B { //!\n@Id long id; String x; }"),
        change(
            Message.AMBIGUOUS_COLUMN_RENAME,
            "mail",
            entity("String mail;"),
            entity("String email; //!")),
        change(
            Message.AMBIGUOUS_LABEL_RENAME,
            "OLD",
            entity("E e; enum E { OLD, A }"),
            entity("E e; enum E { A,\nNEW } //!")),
        change(Message.TABLE_DROP_WITHOUT_CONSENT, "a", A + entity(""), entity("")),
        change(
            Message.COLUMN_DROP_WITHOUT_CONSENT,
            "fax",
            entity("String fax;"),
            "@Table class T { //!\n@Id long id; }"),
        change(
            Message.SEQUENCE_DROP_WITHOUT_CONSENT,
            "t_n_seq",
            entity("@Sequence long n;"),
            entity("long n;")),
        change(
            Message.LABEL_DROP_WITHOUT_CONSENT,
            "B",
            entity("E e; enum E { A, B }"),
            entity("E e;\nenum E { A } //!")),
        change(
            Message.CONVERSION_NEEDS_KEY,
            "key",
            "@Table class T { String e; }",
            "@Table class T {\n@Convert(otherwise = \"A\") E e; //!\nenum E { A } }"),
        change(Message.CONVERSION_NEEDS_RULE, "n", entity("int n;"), entity("LocalDate n; //!")),
        new DiagnosticCase(
            Message.CHANGE_UNSUPPORTED,
            "make the change in two migrations",
            -1,
            folder ->
                Compilations.compiler(folder)
                    .withProcessors(new UnsupportedChange())
                    .compile(Sources.files(entity("")))));
  }

  static List<DiagnosticCase> pending() {
    return List.of(
        change(Message.CHANGE_PENDING, "column t.n: added", entity(""), entity("int n; //!")),
        change(
            Message.CHANGE_PENDING,
            "default",
            entity("int n;"),
            entity("@Column(\ndefaultValue = \"1\") //!\nint n;")),
        change(
            Message.MIGRATION_PENDING,
            "1 change is not in any migration yet. Review the draft shop.migrations.DraftMigration"
                + " and accept it: mvn lockstep:accept -Dname=",
            "",
            entity("")),
        change(
            Message.ORIGIN_MOVED,
            "mvn lockstep:accept",
            entity(""),
            "@Table(name = \"t\") class Other { @Id long id; }"));
  }

  static List<DiagnosticCase> hazards() {
    String parent = "@Table class P { @Id long id; }\n";
    return List.of(
        change(
            Message.HAZARD_DATA_LOSS,
            "(data-loss)",
            entity("String fax;"),
            "@Table @DropColumn(\"fax\") class T { //!\n@Id long id; }"),
        change(
            Message.HAZARD_DROP_IN_USE,
            "(drop-in-use)",
            entity("String fax;"),
            "@Table @DropColumn(\"fax\") class T { //!\n@Id long id; }"),
        change(
            Message.HAZARD_DROP_IN_USE,
            "still use view v",
            "@View(name = \"v\", sql = \"select 1 as n\") interface V {}",
            entity("")),
        change(
            Message.COLUMN_DROP_WITHOUT_CONSENT,
            "attribute price.unit",
            "@CompositeType class Price { int amount; String unit; }",
            "@CompositeType class Price { int amount; } //!"),
        change(
            Message.HAZARD_RENAME_IN_USE,
            "(rename-in-use)",
            entity("String mail;"),
            entity("@RenamedFrom(\"mail\") String email; //!")),
        change(
            Message.HAZARD_NEW_NOT_NULL_WITHOUT_DEFAULT,
            "(new-not-null-without-default)",
            entity(""),
            entity("int n; //!")),
        blocking(
            Message.HAZARD_SET_NOT_NULL_SCAN,
            "(set-not-null-scan)",
            entity("Integer n;"),
            entity("int n; //!")),
        change(
            Message.HAZARD_NOT_NULL_ON_EXISTING_DATA,
            "(not-null-on-existing-data)",
            entity("Integer n;"),
            entity("int n; //!")),
        change(
            Message.HAZARD_DROP_NOT_NULL,
            "(drop-not-null)",
            entity("int n;"),
            entity("Integer n; //!")),
        change(
            Message.HAZARD_DEFAULT_CHANGED,
            "(default-changed)",
            entity("@Column(defaultValue = \"2\") int n;"),
            entity("@Column(defaultValue = \"1\") int n; //!")),
        blocking(
            Message.HAZARD_VOLATILE_DEFAULT,
            "(volatile-default)",
            entity(""),
            entity("@Column(defaultExpression = \"gen_random_uuid()\") UUID u; //!")),
        change(
            Message.HAZARD_REWRITING_TYPE_CHANGE,
            "(rewriting-type-change)",
            entity("int n;"),
            entity("long n; //!")),
        blocking(
            Message.HAZARD_CHECK_VALIDATED_INLINE,
            "(check-validated-inline)",
            entity("int n;"),
            entity("@Positive int n; //!")),
        change(
            Message.HAZARD_CHECK_ON_EXISTING_DATA,
            "(check-on-existing-data)",
            entity("int n;"),
            entity("@Positive int n; //!")),
        blocking(
            Message.HAZARD_FOREIGN_KEY_VALIDATED_INLINE,
            "(foreign-key-validated-inline)",
            parent + KEY + "@Index long p; }",
            parent + KEY + "@Index\n@References(entity = P.class) long p; } //!"),
        change(
            Message.HAZARD_FOREIGN_KEY_ON_EXISTING_DATA,
            "(foreign-key-on-existing-data)",
            parent + KEY + "@Index long p; }",
            parent + KEY + "@Index\n@References(entity = P.class) long p; } //!"),
        blocking(
            Message.HAZARD_UNIQUE_WITHOUT_INDEX,
            "(unique-without-index)",
            entity("int n;"),
            entity("@Unique int n; //!")),
        change(
            Message.HAZARD_UNIQUE_ON_EXISTING_DATA,
            "(unique-on-existing-data)",
            entity("int n;"),
            entity("@Unique int n; //!")),
        change(
            Message.HAZARD_FOREIGN_KEY_WITHOUT_INDEX,
            "(foreign-key-without-index)",
            parent + KEY + "long p; }",
            parent + KEY + "\n@References(entity = P.class) long p; } //!"),
        change(
            Message.HAZARD_JSON_WITHOUT_EQUALITY,
            "(json-without-equality)",
            entity(""),
            entity("@Column(type = \"json\") String j; //!")));
  }

  /** Reports a plan that the planner gives up; no small schema makes it do so. */
  private static final class UnsupportedChange extends AbstractProcessor {

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      Problem problem =
          new Problem(
              Problem.Kind.UNSUPPORTED,
              ModelPath.table(QualifiedName.of("t")),
              "t",
              List.of(),
              "operations need each other in a circle; make the change in two migrations");
      Plan plan =
          new Plan(
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              Bump.PATCH,
              List.of(),
              List.of(problem),
              Schema.empty());
      Reporter reporter = new Reporter(processingEnv);
      new PlanReporter(reporter, new SourceMap(), Pending.WARN).report(plan, List.of(), "draft");
      return false;
    }
  }
}
