package dev.lockstep.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.lint.Linter;
import dev.lockstep.core.lint.sql.SqlLinter;
import dev.lockstep.processor.Compilations;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every diagnostic, with its code, its line and a part of its text. */
class DiagnosticsTest {

  @TempDir Path folder;

  static Stream<DiagnosticCase> cases() {
    return Stream.of(
            ReadingCases.entities(),
            ReadingCases.names(),
            ReadingCases.columns(),
            ReadingCases.enums(),
            ReadingCases.removals(),
            FeatureCases.columns(),
            FeatureCases.constraints(),
            FeatureCases.indexes(),
            DefinitionCases.all(),
            TableCases.options(),
            TableCases.hazards(),
            PolicyCases.policies(),
            PolicyCases.hazards(),
            PartitionCases.reading(),
            PartitionCases.changes(),
            ConstraintCases.expressions(),
            ConstraintCases.keys(),
            ConstraintCases.references(),
            ChangeCases.consent(),
            ChangeCases.pending(),
            ChangeCases.hazards(),
            HazardCases.types(),
            HazardCases.locks(),
            HazardCases.settings(),
            SqlCases.all(),
            HistoryCases.snapshots(),
            HistoryCases.chains(),
            HistoryCases.partOfTheHistory(),
            CompilerCases.all())
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void reports(DiagnosticCase example) {
    Compilation compilation = example.compile().apply(folder);

    List<String> reported = Compilations.reported(compilation);
    String code = example.message().code() + ": ";
    assertThat(reported)
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains(code)
                    .contains(example.text())
                    .startsWith(example.line() + " "));
    assertThat(reported).noneMatch(line -> line.contains("LS2999") && !code.startsWith("LS2999"));
  }

  @Test
  void everyMessageHasACase() {
    Set<Message> covered = cases().map(DiagnosticCase::message).collect(Collectors.toSet());

    assertThat(Message.values()).allMatch(covered::contains);
  }

  @Test
  void everyRuleHasAMessage() {
    assertThat(Linter.ruleIds()).allSatisfy(rule -> PlanReporter.hazard(rule));
    assertThat(SqlLinter.ruleIds()).allSatisfy(rule -> PlanReporter.hazard(rule));
  }

  @Test
  void codesAreUnique() {
    assertThat(Arrays.stream(Message.values()).map(Message::code)).doesNotHaveDuplicates();
  }
}
