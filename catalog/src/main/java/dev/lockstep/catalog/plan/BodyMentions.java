package dev.lockstep.catalog.plan;

import dev.lockstep.catalog.kind.Expressions;
import dev.lockstep.catalog.kind.Situation;
import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the bodies of functions mention. PostgreSQL does not track it, so it is a wish and no
 * dependency: a function that an index or a check calls while the plan runs finds its tables.
 */
final class BodyMentions {

  private static final Pattern NAME =
      Pattern.compile("(?:\"(?:[^\"]|\"\")+\"|[A-Za-z_\\x80-\\uffff][\\w$\\x80-\\uffff]*)");

  private final Situation situation;
  private final Fates fates;

  BodyMentions(Situation situation, Fates fates) {
    this.situation = situation;
    this.fates = fates;
  }

  void connect(StepGraph graph) {
    Map<String, List<Node>> made = new HashMap<>();
    fates
        .all()
        .keySet()
        .forEach(
            id -> {
              Node node = graph.makeOf(id);
              if (node != null && isMentioned(id)) {
                made.computeIfAbsent(lastName(id), n -> new ArrayList<>()).add(node);
              }
            });
    for (ObjectId id : fates.all().keySet()) {
      CatalogObject object = situation.to().find(id);
      Node node = graph.makeOf(id);
      String source = object == null ? null : object.get("source");
      if (object != null && node != null && source != null) {
        Matcher matcher = NAME.matcher(source);
        while (matcher.find()) {
          made.getOrDefault(matcher.group(), List.of()).forEach(other -> other.ratherBefore(node));
        }
        if (source.isEmpty()) {
          columns(object, node, graph);
        }
      }
    }
  }

  /** In a body of standard SQL all is tracked but the columns that MERGE writes to. */
  private void columns(CatalogObject function, Node node, StepGraph graph) {
    Set<String> names =
        NAME.matcher(function.text("definition"))
            .results()
            .map(MatchResult::group)
            .collect(Collectors.toSet());
    for (ObjectId on : function.dependsOn()) {
      CatalogObject read = situation.to().find(on);
      ObjectId table = read == null || read.parent() == null ? on : read.parent();
      for (CatalogObject column : situation.newParts(table, ObjectKind.COLUMN)) {
        Node other = graph.makeOf(column.id());
        if (other != null && names.contains(column.text("name"))) {
          other.ratherBefore(node);
        }
      }
    }
  }

  private static boolean isMentioned(ObjectId id) {
    return switch (id.kind().family()) {
      case TABLE, VIEW, ROUTINE, TYPE, SEQUENCE -> true;
      case SCHEMA, PART, OTHER -> false;
    };
  }

  private static String lastName(ObjectId id) {
    String name = id.identity();
    int arguments = name.indexOf('(');
    String plain = arguments < 0 ? name : name.substring(0, arguments);
    return plain.substring(Expressions.lastDot(plain) + 1);
  }
}
