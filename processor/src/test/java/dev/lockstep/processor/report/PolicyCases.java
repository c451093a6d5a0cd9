package dev.lockstep.processor.report;

import static dev.lockstep.processor.report.DiagnosticCase.change;
import static dev.lockstep.processor.report.DiagnosticCase.inSources;

import dev.lockstep.core.diagnostic.Message;
import java.util.List;

/** Mistakes in policies, and what changes of them cost. */
@SuppressWarnings("StringConcatToTextBlock") // marks need their lines, and the rest is one line
final class PolicyCases {

  private static final String SECURE = "@RowLevelSecurity ";
  private static final String OPEN = "@Policy(name = \"p\", using = \"n > 0\")";
  private static final String STRICT =
      "@Policy(name = \"p\", restrictive = true, using = \"n > 0\")";

  private PolicyCases() {}

  private static String table(String annotations) {
    return "@Table " + annotations + " //!\nclass T {\n@Id long id; int n;\n}\n";
  }

  /** The mark stands where what is declared no more is reported. */
  private static String without(String annotations) {
    return "@Table " + annotations + "\nclass T { //!\n@Id long id; int n;\n}\n";
  }

  private static DiagnosticCase gone(String text, String from, String to) {
    return change(Message.HAZARD_SECURITY_CHANGE, text, table(from), without(to));
  }

  private static DiagnosticCase policy(Message message, String text, String members) {
    return inSources(message, text, table(SECURE + "@Policy(" + members + ")"));
  }

  private static DiagnosticCase changed(Message message, String text, String from, String to) {
    return change(message, text, table(from), table(to));
  }

  static List<DiagnosticCase> policies() {
    return List.of(
        inSources(Message.POLICY_WITHOUT_ROW_SECURITY, "The policy p hides", table(OPEN)),
        inSources(Message.POLICY_REPEATED, "a policy p already", table(SECURE + OPEN + STRICT)),
        policy(Message.POLICY_INVALID, "no name", "name = \"\", using = \"true\""),
        policy(Message.POLICY_INVALID, "no condition", "name = \"p\""),
        policy(
            Message.POLICY_INVALID,
            "nothing to use",
            "name = \"p\", command = PolicyCommand.INSERT, using = \"true\""),
        policy(
            Message.POLICY_INVALID,
            "DELETE writes no rows",
            "name = \"p\", command = PolicyCommand.DELETE, withCheck = \"true\""),
        policy(Message.EXPRESSION_BROKEN, "using of @Policy", "name = \"p\", using = \"(\""),
        policy(Message.UNKNOWN_COLUMN, "'x'", "name = \"p\", withCheck = \"x > 1\""),
        policy(
            Message.NAME_TOO_LONG,
            "role",
            "name = \"p\", using = \"true\", roles = \"" + "r".repeat(64) + "\""));
  }

  static List<DiagnosticCase> hazards() {
    return List.of(
        gone("rows of t that only policy p hid are open", SECURE + STRICT, SECURE),
        gone("rows of t that only policy p opened are hidden", SECURE + OPEN, SECURE),
        changed(
            Message.HAZARD_SECURITY_CHANGE,
            "policy p hides rows of t from its roles",
            SECURE,
            SECURE + STRICT),
        changed(
            Message.HAZARD_SECURITY_CHANGE,
            "policy p opens and hides other rows of t",
            SECURE + OPEN,
            SECURE + OPEN.replace("0", "1")),
        gone("every role that may use t sees and writes all of its rows", SECURE, ""),
        changed(Message.HAZARD_SECURITY_CHANGE, "that no policy admits are hidden", "", SECURE),
        changed(Message.HAZARD_ROW_SECURITY_WITHOUT_POLICY, "empty table", "", SECURE + STRICT),
        changed(
            Message.CHANGE_PENDING,
            "policy p on t: renamed to q",
            SECURE + OPEN,
            SECURE + OPEN.replace("\"p\"", "\"q\"")));
  }
}
