package dev.lockstep.catalog.render;

import dev.lockstep.catalog.kind.Hazard;
import dev.lockstep.catalog.plan.CatalogPlan;
import dev.lockstep.catalog.plan.Step;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A plan as JSON: {@code equal}, {@code hazards}, {@code differences}, {@code remarks} and {@code
 * transactions} of steps with their statements.
 */
public final class PlanJson {

  private PlanJson() {}

  /** Returns the JSON text, which ends with a line feed. */
  public static String of(CatalogPlan plan) {
    return "{\n  \"equal\": "
        + plan.isEmpty()
        + ",\n  \"hazards\": "
        + array(plan.hazards(), PlanJson::hazard, "  ")
        + ",\n  \"differences\": "
        + array(
            plan.differences(),
            difference ->
                "{\"kind\": "
                    + string(difference.object().kind().words())
                    + ", \"object\": "
                    + string(difference.object().identity())
                    + ", \"change\": "
                    + string(difference.what().name().toLowerCase(Locale.ROOT))
                    + "}",
            "  ")
        + ",\n  \"remarks\": "
        + array(
            plan.remarks(),
            remark ->
                "{\"kind\": "
                    + string(remark.object().kind().words())
                    + ", \"object\": "
                    + string(remark.object().identity())
                    + ", \"message\": "
                    + string(remark.message())
                    + "}",
            "  ")
        + ",\n  \"transactions\": "
        + array(PlanScript.transactions(plan), steps -> array(steps, PlanJson::step, "    "), "  ")
        + "\n}\n";
  }

  private static String hazard(Hazard hazard) {
    return "{\"code\": "
        + string(hazard.code().name())
        + ", \"object\": "
        + string(hazard.object())
        + ", \"message\": "
        + string(hazard.message())
        + "}";
  }

  private static String step(Step step) {
    return "{\"object\": "
        + string(step.object().toString())
        + ", \"statements\": "
        + array(step.statements(), PlanJson::string, "      ")
        + ", \"hazards\": "
        + array(step.hazards(), PlanJson::hazard, "      ")
        + "}";
  }

  private static <T> String array(List<T> values, Function<T, String> write, String indent) {
    if (values.isEmpty()) {
      return "[]";
    }
    return values.stream()
        .map(value -> indent + "  " + write.apply(value))
        .collect(Collectors.joining(",\n", "[\n", "\n" + indent + "]"));
  }

  private static String string(String value) {
    StringBuilder text = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> {
          if (c < ' ') {
            text.append(String.format("\\u%04x", (int) c));
          } else {
            text.append(c);
          }
        }
      }
    }
    return text.append('"').toString();
  }
}
