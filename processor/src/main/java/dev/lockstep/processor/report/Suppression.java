package dev.lockstep.processor.report;

import dev.lockstep.core.lint.Finding;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * A hazard that a developer takes as it is.
 *
 * @param element the class or field that says so
 * @param rule the id of the rule
 * @param reason why
 * @param position where it is written
 */
public record Suppression(Element element, String rule, String reason, Position position) {

  /** Returns whether it is about the finding, which is reported at the given element. */
  boolean covers(Finding finding, @Nullable Element reported) {
    if (!rule.equals(finding.rule())) {
      return false;
    }
    for (Element at = reported; at != null; at = at.getEnclosingElement()) {
      if (at.equals(element)) {
        return true;
      }
    }
    return false;
  }
}
