package dev.lockstep.processor.report;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.lint.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes findings as they are where a class says so. */
public final class Suppressions {

  private final List<Suppression> all;
  private final Set<Suppression> used = new HashSet<>();

  /** Takes what classes say. */
  public Suppressions(List<Suppression> all) {
    this.all = List.copyOf(all);
  }

  /** Returns the findings, those accepted that somebody accepts. */
  public List<Finding> applied(List<Finding> findings, SourceMap sources) {
    List<Finding> result = new ArrayList<>();
    for (Finding finding : findings) {
      Position position = sources.find(finding.path());
      Finding found = finding;
      for (Suppression suppression : all) {
        if (suppression.covers(finding, position == null ? null : position.element())) {
          used.add(suppression);
          found = finding.accepted(suppression.reason());
        }
      }
      result.add(found);
    }
    return result;
  }

  /** Reports those that no finding needed. */
  public void reportUnused(Reporter reporter) {
    for (Suppression suppression : all) {
      if (!used.contains(suppression)) {
        reporter.report(Message.SUPPRESSION_UNUSED, suppression.position(), suppression.rule());
      }
    }
  }
}
