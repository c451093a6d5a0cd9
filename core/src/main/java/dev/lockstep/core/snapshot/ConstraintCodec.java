package dev.lockstep.core.snapshot;

import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.ForeignKeyAction;
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
  private static final String COLUMN = "column";

  private ConstraintCodec() {}

  static Node encode(Constraint constraint) {
    return constraint.accept(new ConstraintCodec());
  }

  static List<Constraint> decodeAll(NodeReader table) {
    List<Constraint> all = new ArrayList<>();
    all.addAll(table.all(PRIMARY_KEY, n -> new PrimaryKey(n.value(), n.all(COLUMN))));
    all.addAll(table.all(UNIQUE, n -> new Unique(n.value(), n.all(COLUMN))));
    all.addAll(table.all(FOREIGN_KEY, ConstraintCodec::decodeForeignKey));
    all.addAll(table.all(CHECK, n -> new Check(n.value(), n.required("expression"))));
    return all;
  }

  private static ForeignKey decodeForeignKey(NodeReader node) {
    return new ForeignKey(
        node.value(),
        node.all(COLUMN),
        QualifiedName.parse(node.required("references")),
        node.all("referenced-column"),
        action(node.optional("on-delete")),
        action(node.optional("on-update")));
  }

  private static ForeignKeyAction action(@Nullable String text) {
    return text == null ? ForeignKeyAction.NO_ACTION : Keywords.parse(ForeignKeyAction.class, text);
  }

  private static @Nullable String text(ForeignKeyAction action) {
    return action == ForeignKeyAction.NO_ACTION ? null : Keywords.of(action);
  }

  @Override
  public Node primaryKey(PrimaryKey constraint) {
    return Node.of(PRIMARY_KEY, constraint.name()).withAll(COLUMN, constraint.columns());
  }

  @Override
  public Node unique(Unique constraint) {
    return Node.of(UNIQUE, constraint.name()).withAll(COLUMN, constraint.columns());
  }

  @Override
  public Node foreignKey(ForeignKey constraint) {
    return Node.of(FOREIGN_KEY, constraint.name())
        .withAll(COLUMN, constraint.columns())
        .with("references", constraint.referencedTable().toString())
        .withAll("referenced-column", constraint.referencedColumns())
        .withOptional("on-delete", text(constraint.onDelete()))
        .withOptional("on-update", text(constraint.onUpdate()));
  }

  @Override
  public Node check(Check constraint) {
    return Node.of(CHECK, constraint.name()).with("expression", constraint.expression());
  }
}
