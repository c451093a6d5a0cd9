package dev.lockstep.processor.read;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.model.Policy;
import dev.lockstep.core.model.PolicyCommand;
import dev.lockstep.core.model.RowSecurity;
import dev.lockstep.core.model.TableOptions;
import dev.lockstep.processor.report.Position;
import dev.lockstep.processor.report.Reporter;
import dev.lockstep.processor.report.SourceMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads row-level security and the policies of a table. */
final class PolicyReader {

  private static final String PUBLIC = "public";

  private final Reporter reporter;
  private final SqlChecker sql;
  private final NameChecker names;
  private final SourceMap sources;

  PolicyReader(Reporter reporter, SourceMap sources) {
    this.reporter = reporter;
    this.sql = new SqlChecker(reporter);
    this.names = new NameChecker(reporter);
    this.sources = sources;
  }

  void read(TableBuilder table) {
    for (Part part : table.layout().parts()) {
      Annotation security = Annotations.find(part.type(), "RowLevelSecurity");
      if (security != null) {
        table.set(table.options().withRowSecurity(rowSecurity(security)));
        sources.put(table.path().property("row-security"), security.position("force"));
      }
    }
    for (Part part : table.layout().parts()) {
      for (Annotation annotation : Annotations.all(part.type(), "Policy")) {
        Policy policy = policy(table, annotation, part);
        if (policy != null) {
          add(table, policy, annotation.position("name"));
        }
      }
    }
  }

  private static RowSecurity rowSecurity(Annotation annotation) {
    return annotation.bool("force") ? RowSecurity.FORCED : RowSecurity.ENABLED;
  }

  private void add(TableBuilder table, Policy policy, Position position) {
    TableOptions options = table.options();
    if (options.policy(policy.name()) != null) {
      reporter.report(Message.POLICY_REPEATED, position, table.name(), policy.name());
      return;
    }
    if (options.rowSecurity() == RowSecurity.DISABLED) {
      reporter.report(Message.POLICY_WITHOUT_ROW_SECURITY, position, policy.name(), table.name());
    }
    sources.put(table.path().policy(policy.name()), position);
    table.set(options.plus(policy));
  }

  /** Returns the policy; null, once reported, when something is wrong with it. */
  private @Nullable Policy policy(TableBuilder table, Annotation annotation, Part part) {
    String name = annotation.string("name");
    PolicyCommand command = PolicyCommand.valueOf(annotation.constant("command"));
    String using = annotation.text("using");
    String check = annotation.text("withCheck");
    List<String> roles = annotation.strings("roles");
    boolean sound = isPossible(annotation, name, command, using, check);
    sound &= isSound(table, annotation, "using", part);
    sound &= isSound(table, annotation, "withCheck", part);
    names.check("policy", name, annotation.position("name"));
    for (int i = 0; i < roles.size(); i++) {
      names.check("role", roles.get(i), annotation.position("roles", i));
    }
    boolean all = roles.stream().anyMatch(role -> role.toLowerCase(Locale.ROOT).equals(PUBLIC));
    return sound
        ? new Policy(
            name,
            command,
            !annotation.bool("restrictive"),
            all ? List.of() : roles,
            using == null ? null : table.layout().qualify(using, part),
            check == null ? null : table.layout().qualify(check, part))
        : null;
  }

  private boolean isPossible(
      Annotation annotation,
      String name,
      PolicyCommand command,
      @Nullable String using,
      @Nullable String check) {
    String problem = null;
    String member = "name";
    if (name.isEmpty()) {
      problem = "it has no name";
    } else if (using == null && check == null) {
      problem = "it has no condition; write using, withCheck or both";
    } else if (using != null && !command.hasOldRows()) {
      problem = "a new row has nothing to use; write the condition as withCheck";
      member = "using";
    } else if (check != null && !command.hasNewRows()) {
      problem = command + " writes no rows to check; write the condition as using";
      member = "withCheck";
    }
    if (problem != null) {
      reporter.report(Message.POLICY_INVALID, annotation.position(member), name, problem);
    }
    return problem == null;
  }

  /** The columns of other tables that a query in the condition reads are not known here. */
  private boolean isSound(TableBuilder table, Annotation annotation, String member, Part part) {
    String written = annotation.text(member);
    if (written == null) {
      return true;
    }
    String what = member + " of @Policy";
    Position position = annotation.position(member);
    if (!sql.isSound(what, written, position)) {
      return false;
    }
    boolean query = new Policy("", PolicyCommand.ALL, true, List.of(), written, null).hasQuery();
    return query || sql.isSoundOver(table, what, table.layout().qualify(written, part), position);
  }
}
