package dev.lockstep.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.catalog.compare.CompareException;
import dev.lockstep.catalog.kind.Hazard;
import dev.lockstep.commands.CommandError;
import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.lint.Linter;
import dev.lockstep.doctor.check.Check;
import dev.lockstep.doctor.check.Checks;
import dev.lockstep.doctor.check.Threshold;
import dev.lockstep.runtime.ErrorKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever a user may meet stands in the documentation. */
class DocumentationTest {

  private static final Path DOCS = Path.of("../docs");

  @Test
  void everyDiagnosticIsExplained() throws IOException {
    List<String> codes = Arrays.stream(Message.values()).map(Message::code).toList();

    assertThat(Files.readString(DOCS.resolve("processor.md"))).contains(codes);
  }

  @Test
  void everyErrorOfTheRuntimeAndOfTheCommandsIsExplained() throws IOException {
    List<String> runtime = Arrays.stream(ErrorKind.values()).map(ErrorKind::code).toList();
    List<String> commands = Arrays.stream(CommandError.values()).map(CommandError::code).toList();

    assertThat(Files.readString(DOCS.resolve("runtime.md"))).contains(runtime).contains(commands);
  }

  @Test
  void everyErrorOfTheComparisonIsExplained() throws IOException {
    List<String> codes =
        Arrays.stream(CompareException.Reason.values()).map(CompareException.Reason::code).toList();
    List<String> hazards = Arrays.stream(Hazard.Code.values()).map(Enum::name).toList();

    assertThat(Files.readString(DOCS.resolve("diff.md"))).contains(codes).contains(hazards);
  }

  @Test
  void everyCheckAndThresholdOfTheDoctorIsExplained() throws IOException {
    List<String> checks = Checks.all().stream().map(Check::id).toList();
    List<String> thresholds = Arrays.stream(Threshold.values()).map(Enum::name).toList();

    assertThat(Files.readString(DOCS.resolve("doctor.md"))).contains(checks).contains(thresholds);
  }

  @Test
  void everyRuleIsExplained() throws IOException {
    assertThat(Files.readString(DOCS.resolve("how-it-works.md"))).contains(Linter.ruleIds());
  }
}
