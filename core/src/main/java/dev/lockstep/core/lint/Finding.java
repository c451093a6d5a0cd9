package dev.lockstep.core.lint;

import dev.lockstep.core.impact.LockMode;
import dev.lockstep.core.impact.TableImpact;
import dev.lockstep.core.impact.TableImpact.Work;
import dev.lockstep.core.model.ModelPath;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says about a hazard.
 *
 * @param rule the rule's id, for example {@code data-loss}
 * @param severity how much it matters
 * @param path where in the declared model
 * @param message what would happen
 * @param suggestion what to do instead
 * @param impacts which tables that exist the operation locks, how, and what it does with their rows
 * @param versions the servers on which it happens
 * @param accepted why the developer takes it as it is; null when nobody said
 */
public record Finding(
    String rule,
    Severity severity,
    ModelPath path,
    String message,
    String suggestion,
    List<TableImpact> impacts,
    ServerVersions versions,
    @Nullable String accepted) {

  /** Copies the impacts. */
  public Finding {
    impacts = List.copyOf(impacts);
  }

  /** Makes a finding on all versions; what it locks comes later. */
  Finding(String rule, Severity severity, ModelPath path, String message, String suggestion) {
    this(rule, severity, path, message, suggestion, List.of(), ServerVersions.SUPPORTED, null);
  }

  Finding on(ServerVersions servers) {
    return new Finding(rule, severity, path, message, suggestion, impacts, servers, accepted);
  }

  Finding withImpacts(List<TableImpact> locks) {
    return new Finding(rule, severity, path, message, suggestion, locks, versions, accepted);
  }

  Finding graded(Severity grade, String words) {
    return new Finding(rule, grade, path, message + words, suggestion, impacts, versions, accepted);
  }

  /** Returns the same finding, taken as it is for that reason. */
  public Finding accepted(String reason) {
    return new Finding(rule, severity, path, message, suggestion, impacts, versions, reason);
  }

  /**
   * Returns what it locks, for example {@code ACCESS EXCLUSIVE on prices, rewritten}; empty when
   * nobody has to wait for it.
   */
  public String locks() {
    return impacts.stream()
        .filter(impact -> impact.lock().compareTo(LockMode.SHARE_UPDATE_EXCLUSIVE) > 0)
        .map(impact -> impact.describe() + (impact.work() == Work.NONE ? " for a moment" : ""))
        .collect(Collectors.joining("; "));
  }

  /** Returns the message with what it locks, as people read it. */
  public String describe() {
    String locks = locks();
    return message + (locks.isEmpty() ? "" : "; locks " + locks);
  }
}
