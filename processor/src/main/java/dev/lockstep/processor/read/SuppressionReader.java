package dev.lockstep.processor.read;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.diagnostic.Suggestions;
import dev.lockstep.core.lint.Linter;
import dev.lockstep.core.lint.sql.SqlLinter;
import dev.lockstep.processor.report.PlanReporter;
import dev.lockstep.processor.report.Reporter;
import dev.lockstep.processor.report.Suppression;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads which hazards classes and their fields take as they are, and why. */
public final class SuppressionReader {

  private static final List<String> RULES =
      Stream.concat(Linter.ruleIds().stream(), SqlLinter.ruleIds().stream()).distinct().toList();

  private final Reporter reporter;
  private final List<Suppression> found = new ArrayList<>();
  private final Set<Element> seen = new HashSet<>();

  /** Makes a reader. */
  public SuppressionReader(Reporter reporter) {
    this.reporter = reporter;
  }

  /** Reads a class and its fields; the second time it does nothing. */
  public void read(TypeElement type) {
    if (seen.add(type)) {
      readElement(type);
      type.getEnclosedElements().stream()
          .filter(member -> member.getKind().isField())
          .forEach(this::readElement);
    }
  }

  /** Returns what has been read. */
  public List<Suppression> found() {
    return List.copyOf(found);
  }

  private void readElement(Element element) {
    for (Annotation annotation : Annotations.all(element, "SuppressHazard")) {
      String written = annotation.string("value");
      String rule = rule(written);
      if (rule == null) {
        reporter.report(
            Message.SUPPRESSION_UNKNOWN,
            annotation.position("value"),
            written,
            Suggestions.sentence(written, RULES));
      } else if (annotation.string("reason").isBlank()) {
        reporter.report(Message.SUPPRESSION_WITHOUT_REASON, annotation.position("reason"), written);
      } else {
        found.add(
            new Suppression(
                element, rule, annotation.string("reason").strip(), annotation.position()));
      }
    }
  }

  private static @Nullable String rule(String written) {
    return RULES.stream()
        .filter(id -> id.equals(written) || PlanReporter.hazard(id).code().equals(written))
        .findFirst()
        .orElse(null);
  }
}
