package dev.lockstep.core.snapshot;

import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Deferral;
import dev.lockstep.core.model.Exclusion;
import dev.lockstep.core.model.ExclusionElement;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.ForeignKeyAction;
import dev.lockstep.core.model.ForeignKeyOptions;
import dev.lockstep.core.model.KeyOptions;
import dev.lockstep.core.model.PrimaryKey;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Unique;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Constraints as facts. */
final class ConstraintCodec implements Constraint.Visitor<Node> {

  private static final String PRIMARY_KEY = "primary-key";
  private static final String UNIQUE = "unique";
  private static final String FOREIGN_KEY = "foreign-key";
  private static final String CHECK = "check";
  private static final String EXCLUSION = "exclusion";
  private static final String COLUMN = "column";

  private ConstraintCodec() {}

  static Node encode(Constraint constraint) {
    return constraint.accept(new ConstraintCodec());
  }

  static List<Constraint> decodeAll(NodeReader table) {
    List<Constraint> all = new ArrayList<>();
    all.addAll(
        table.all(PRIMARY_KEY, n -> new PrimaryKey(n.value(), n.all(COLUMN), keyOptions(n))));
    all.addAll(table.all(UNIQUE, n -> new Unique(n.value(), n.all(COLUMN), keyOptions(n))));
    all.addAll(table.all(FOREIGN_KEY, ConstraintCodec::decodeForeignKey));
    all.addAll(table.all(CHECK, ConstraintCodec::decodeCheck));
    all.addAll(table.all(EXCLUSION, ConstraintCodec::decodeExclusion));
    return all;
  }

  private static Check decodeCheck(NodeReader node) {
    return new Check(node.value(), node.required("expression"), node.flag("no-inherit"));
  }

  private static KeyOptions keyOptions(NodeReader node) {
    return new KeyOptions(node.all("include"), node.flag("nulls-not-distinct"), deferral(node));
  }

  private static Deferral deferral(NodeReader node) {
    @Nullable String text = node.optional("deferral");
    return text == null ? Deferral.NOT_DEFERRABLE : Keywords.parse(Deferral.class, text);
  }

  private static Exclusion decodeExclusion(NodeReader node) {
    return new Exclusion(
        node.value(),
        node.required("method"),
        node.all("element").stream().map(ExclusionElement::parse).toList(),
        node.optional("where"),
        deferral(node));
  }

  private static ForeignKey decodeForeignKey(NodeReader node) {
    return new ForeignKey(
        node.value(),
        node.all(COLUMN),
        QualifiedName.parse(node.required("references")),
        node.all("referenced-column"),
        action(node.optional("on-delete")),
        action(node.optional("on-update")),
        new ForeignKeyOptions(node.flag("match-full"), node.all("set-column"), deferral(node)));
  }

  private static ForeignKeyAction action(@Nullable String text) {
    return text == null ? ForeignKeyAction.NO_ACTION : Keywords.parse(ForeignKeyAction.class, text);
  }

  private static @Nullable String text(ForeignKeyAction action) {
    return action == ForeignKeyAction.NO_ACTION ? null : Keywords.of(action);
  }

  @Override
  public Node primaryKey(PrimaryKey constraint) {
    return key(PRIMARY_KEY, constraint.name(), constraint.columns(), constraint.options());
  }

  @Override
  public Node unique(Unique constraint) {
    return key(UNIQUE, constraint.name(), constraint.columns(), constraint.options());
  }

  @Override
  public Node foreignKey(ForeignKey constraint) {
    return Node.of(FOREIGN_KEY, constraint.name())
        .withAll(COLUMN, constraint.columns())
        .with("references", constraint.referencedTable().toString())
        .withAll("referenced-column", constraint.referencedColumns())
        .withOptional("on-delete", text(constraint.onDelete()))
        .withOptional("on-update", text(constraint.onUpdate()))
        .withFlag("match-full", constraint.options().matchFull())
        .withAll("set-column", constraint.options().setColumns())
        .withOptional("deferral", text(constraint.options().deferral()));
  }

  @Override
  public Node check(Check constraint) {
    return Node.of(CHECK, constraint.name())
        .with("expression", constraint.expression())
        .withFlag("no-inherit", constraint.noInherit());
  }

  @Override
  public Node exclusion(Exclusion constraint) {
    return Node.of(EXCLUSION, constraint.name())
        .with("method", constraint.method())
        .withAll("element", constraint.elements().stream().map(ExclusionElement::toString).toList())
        .withOptional("where", constraint.predicate())
        .withOptional("deferral", text(constraint.deferral()));
  }

  private static Node key(String keyword, String name, List<String> columns, KeyOptions options) {
    return Node.of(keyword, name)
        .withAll(COLUMN, columns)
        .withAll("include", options.include())
        .withFlag("nulls-not-distinct", options.nullsNotDistinct())
        .withOptional("deferral", text(options.deferral()));
  }

  private static @Nullable String text(Deferral deferral) {
    return deferral == Deferral.NOT_DEFERRABLE ? null : Keywords.of(deferral);
  }
}
