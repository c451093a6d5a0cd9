package dev.lockstep.core.diff;

import dev.lockstep.core.model.Attribute;
import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.CompositeType;
import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.Grant;
import dev.lockstep.core.model.NamedSchema;
import dev.lockstep.core.model.SqlObject;
import dev.lockstep.core.model.SqlText;
import dev.lockstep.core.model.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares two definitions of one name part by part, in words. */
final class DefinitionDiffer implements Definition.Visitor<List<String>> {

  private final Definition before;

  private DefinitionDiffer(Definition before) {
    this.before = before;
  }

  /** Returns whether they describe the same object; white space and comments make no difference. */
  static boolean isSame(Definition before, Definition after) {
    return differences(before, after).isEmpty();
  }

  /** Returns what is different. */
  static String words(Definition before, Definition after) {
    return String.join("; ", differences(before, after));
  }

  private static List<String> differences(Definition before, Definition after) {
    List<String> all = new ArrayList<>(after.accept(new DefinitionDiffer(before)));
    if (!Objects.equals(before.comment(), after.comment())) {
      all.add(Texts.comment(after.comment()));
    }
    return all;
  }

  @Override
  public List<String> namedSchema(NamedSchema schema) {
    return List.of();
  }

  @Override
  public List<String> domain(Domain domain) {
    Domain old = (Domain) before;
    List<String> all = new ArrayList<>();
    add(all, "type", old.type(), domain.type());
    add(all, "collation", old.collation(), domain.collation());
    add(all, "default", old.defaultExpression(), domain.defaultExpression());
    if (old.notNull() != domain.notNull()) {
      all.add(domain.notNull() ? "refuses NULL" : "takes NULL");
    }
    for (Check check : domain.checks()) {
      Check other = old.check(check.name());
      if (other == null) {
        all.add("check " + check.name() + " added");
      } else if (!SqlText.isSame(other.expression(), check.expression())) {
        all.add("check " + check.name() + " becomes " + check.expression());
      }
    }
    old.checks().stream()
        .filter(check -> domain.check(check.name()) == null)
        .forEach(check -> all.add("check " + check.name() + " dropped"));
    return all;
  }

  @Override
  public List<String> compositeType(CompositeType type) {
    CompositeType old = (CompositeType) before;
    List<String> all = new ArrayList<>();
    for (Attribute attribute : type.attributes()) {
      Attribute other = old.attribute(attribute.name());
      if (other == null) {
        all.add("attribute " + attribute.name() + " added, " + attribute.type());
      } else if (!other.equals(attribute)) {
        all.add("attribute " + attribute.name() + " becomes " + attribute.type());
      }
    }
    old.attributes().stream()
        .filter(attribute -> type.attribute(attribute.name()) == null)
        .forEach(attribute -> all.add("attribute " + attribute.name() + " dropped"));
    return all;
  }

  @Override
  public List<String> view(View view) {
    View old = (View) before;
    List<String> all = new ArrayList<>();
    if (!SqlText.isSame(old.query(), view.query())) {
      all.add("other query");
    }
    if (!old.parameters().equals(view.parameters())) {
      all.add("other options");
    }
    Set<String> names = new TreeSet<>(names(old));
    names.addAll(names(view));
    for (String name : names) {
      if (!Objects.equals(old.index(name), view.index(name))) {
        all.add(
            "index "
                + name
                + (old.index(name) == null
                    ? " added"
                    : view.index(name) == null ? " dropped" : " changed"));
      }
    }
    return all;
  }

  @Override
  public List<String> sqlObject(SqlObject object) {
    SqlObject old = (SqlObject) before;
    return SqlText.isSame(old.sql(), object.sql()) ? List.of() : List.of("other definition");
  }

  @Override
  public List<String> grant(Grant grant) {
    String old = ((Grant) before).text();
    return old.equals(grant.text())
        ? List.of()
        : List.of("privileges become " + (grant.text().isEmpty() ? "none" : grant.text()));
  }

  private static Collection<String> names(View view) {
    return view.indexes().stream().map(index -> index.name()).toList();
  }

  private static void add(
      List<String> all, String what, @Nullable Object from, @Nullable Object to) {
    if (!Objects.equals(from, to)) {
      all.add(what + " " + Texts.orNone(from) + " becomes " + Texts.orNone(to));
    }
  }
}
