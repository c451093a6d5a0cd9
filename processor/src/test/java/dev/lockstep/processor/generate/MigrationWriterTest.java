package dev.lockstep.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.testing.compile.JavaFileObjects;
import dev.lockstep.core.operation.CodeStep;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.Postcondition;
import dev.lockstep.migration.Migration;
import dev.lockstep.migration.SchemaChange;
import dev.lockstep.migration.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MigrationWriterTest {

  private static final String CLASS = "M20260115_1030_AddAdjustedClose";

  static Stream<String> strings() {
    return Stream.of(
        "plain",
        "a longer text that goes on and on, like the comment of a column that somebody explains",
        "a comment of several sentences. It needs more than one line of source. ".repeat(4),
        "noSpacesAtAll_".repeat(12),
        "$S $L $T $$ ${x} %s %n {0}",
        "\"quoted\" 'single' \\ backslash \\u0041 \\n",
        "line one\nline two\r\n\n\ttab\u0000\u0007\u001b end\n",
        "*/ /* // <b>&amp; {@link Foo} @param \\u002a/",
        "Übergrößenträger 価格 🚀 \u202e reversed \ud800 half \u2028 \u00a0 \ue000",
        "\"\"\"\ntext block \"\"\" \\\"\"\"",
        "x".repeat(61) + "\\\\\\\\\"\"\"\"" + "y".repeat(61),
        "🚀".repeat(100));
  }

  private static List<Operation> everything(Samples samples) {
    List<Operation> all = new ArrayList<>(samples.objects());
    all.addAll(samples.columnOperations());
    all.addAll(samples.otherOperations());
    all.addAll(samples.tableOperations());
    all.addAll(samples.policyOperations());
    all.addAll(samples.partitionOperations());
    all.addAll(samples.onlineOperations());
    all.addAll(samples.rowOperations());
    return all;
  }

  private static String source(MigrationSource source) {
    return MigrationWriter.migration(source, CLASS).toString();
  }

  private static CompiledSources compile(String source) {
    return CompiledSources.compile(
        List.of(JavaFileObjects.forSourceString("app.migrations." + CLASS, source)));
  }

  @ParameterizedTest
  @MethodSource("strings")
  void recordsWhatItWasGeneratedFrom(String text) throws ReflectiveOperationException {
    Samples samples = new Samples("signals", text);
    MigrationSource source =
        Samples.source(everything(samples), samples.postconditions(), "O'Neil <" + text + ">");

    Migration migration =
        compile(source(source)).instance("app.migrations." + CLASS, Migration.class);

    SchemaChange recorded = new SchemaChange();
    migration.upgrade(recorded);
    assertThat(recorded.operations()).isEqualTo(source.upgrade());
    Verification verification = new Verification();
    migration.verify(verification);
    assertThat(verification.postconditions()).isEqualTo(source.postconditions());
  }

  @ParameterizedTest
  @MethodSource("strings")
  void isFormattedAlready(String text) throws FormatterException {
    Samples samples = new Samples("a_table_with_quite_a_long_name_for_its_constraints", text);
    String source = source(Samples.source(everything(samples), samples.postconditions(), text));

    assertThat(source).isEqualTo(new Formatter().formatSourceAndFixImports(source));
    assertThat(source.lines().filter(line -> line.length() > 100 && !line.startsWith(" * ")))
        .isEmpty();
  }

  @Test
  void isFormattedWhateverTheLengths() throws FormatterException {
    Random random = new Random(20260115);
    for (int i = 0; i < 25; i++) {
      String text = "%{word ".repeat(random.nextInt(12)) + "y".repeat(random.nextInt(12));
      Samples samples = new Samples("t".repeat(1 + random.nextInt(55)), text);
      String source = source(Samples.source(everything(samples), samples.postconditions(), null));

      assertThat(source).isEqualTo(new Formatter().formatSourceAndFixImports(source));
    }
  }

  @Test
  void isInPartsWhereOneMethodWouldBeTooLong() throws Exception {
    List<Operation> operations = new ArrayList<>();
    List<Postcondition> postconditions = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      Samples samples = new Samples("signals_" + i, "text");
      operations.addAll(samples.objects());
      postconditions.addAll(samples.postconditions());
    }
    String source = source(Samples.source(operations, postconditions, null));

    Migration migration = compile(source).instance("app.migrations." + CLASS, Migration.class);
    SchemaChange recorded = new SchemaChange();
    migration.upgrade(recorded);
    assertThat(recorded.operations()).isEqualTo(operations);
    Verification verification = new Verification();
    migration.verify(verification);
    assertThat(verification.postconditions()).isEqualTo(postconditions);
    assertThat(source).contains("upgrade2(schema);", "verify2(verify);");
    assertThat(source).isEqualTo(new Formatter().formatSourceAndFixImports(source));
  }

  @Test
  void isTheSameEachTime() {
    Samples samples = new Samples("signals", "text");
    MigrationSource source = Samples.source(everything(samples), samples.postconditions(), "Ada");

    assertThat(source(source)).isEqualTo(source(source));
  }

  @Test
  void coversEveryKind() {
    Samples samples = new Samples("signals", "text");
    Set<Class<?>> written =
        Stream.concat(everything(samples).stream(), samples.postconditions().stream())
            .map(Object::getClass)
            .collect(Collectors.toSet());
    Set<Class<?>> known =
        Stream.of(Operation.class, Postcondition.class)
            .flatMap(MigrationWriterTest::kinds)
            .collect(Collectors.toSet());
    known.remove(CodeStep.class);

    assertThat(written).isEqualTo(known);
  }

  private static Stream<Class<?>> kinds(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(MigrationWriterTest::kinds)
        : Stream.of(type);
  }

  @Test
  void cannotWriteTheCodeOfAPerson() {
    CodeStep step = new CodeStep("count words", new CodeStep.Action() {});
    MigrationSource source = Samples.source(List.of(step), List.of(), null);

    assertThatThrownBy(() -> source(source)).hasMessageContaining("count words");
  }
}
