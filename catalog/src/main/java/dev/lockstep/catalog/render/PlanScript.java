package dev.lockstep.catalog.render;

import dev.lockstep.catalog.kind.Hazard;
import dev.lockstep.catalog.plan.CatalogPlan;
import dev.lockstep.catalog.plan.Remark;
import dev.lockstep.catalog.plan.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as a script that psql runs, with its own transactions: what has to be committed first in
 * one, all the rest in another, so that a failure leaves nothing half done.
 */
public final class PlanScript {

  private static final String SETTINGS =
      "SET check_function_bodies = off;\nSET client_min_messages = warning;\n";

  private PlanScript() {}

  /** Returns the script; only a remark for a plan without steps. */
  public static String of(CatalogPlan plan) {
    StringBuilder text = new StringBuilder();
    for (Hazard hazard : plan.hazards()) {
      text.append("-- ")
          .append(hazard.code())
          .append(' ')
          .append(oneLine(hazard.object()))
          .append(": ")
          .append(oneLine(hazard.message()))
          .append('\n');
    }
    for (Remark remark : plan.remarks()) {
      text.append("-- ")
          .append(oneLine(remark.object().toString()))
          .append(": ")
          .append(oneLine(remark.message()))
          .append('\n');
    }
    if (plan.steps().isEmpty()) {
      return text.append("-- There is nothing to do.\n").toString();
    }
    text.append(text.isEmpty() ? "" : "\n").append(SETTINGS);
    for (List<Step> transaction : transactions(plan)) {
      text.append("\nBEGIN;\n");
      for (Step step : transaction) {
        step.statements().forEach(statement -> text.append(statement).append(";\n"));
      }
      text.append("COMMIT;\n");
    }
    return text.toString();
  }

  /** Returns the steps of each transaction, in order. */
  public static List<List<Step>> transactions(CatalogPlan plan) {
    List<List<Step>> transactions = new ArrayList<>();
    @Nullable Step last = null;
    for (Step step : plan.steps()) {
      if (last == null || last.commitFirst() != step.commitFirst()) {
        transactions.add(new ArrayList<>());
      }
      transactions.get(transactions.size() - 1).add(step);
      last = step;
    }
    return transactions;
  }

  private static String oneLine(String text) {
    return text.replace('\n', ' ').replace('\r', ' ');
  }
}
