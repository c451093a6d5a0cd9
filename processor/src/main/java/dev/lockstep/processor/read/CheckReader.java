package dev.lockstep.processor.read;

import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.Names;
import dev.lockstep.processor.report.Reporter;
import java.util.List;

/** Reads check constraints: those written as SQL, then the shorthands. */
final class CheckReader {

  private final SqlChecker sql;
  private final ShorthandReader shorthands;

  CheckReader(Reporter reporter) {
    this.sql = new SqlChecker(reporter);
    this.shorthands = new ShorthandReader(reporter);
  }

  void read(TableBuilder table) {
    for (Part part : table.layout().allParts()) {
      String derived = Names.check(ownerOf(table, part), List.of());
      for (Annotation check : Annotations.all(part.type(), "Check")) {
        read(table, check, derived, part);
      }
    }
    for (DeclaredColumn column : table.columns()) {
      Field field = column.field();
      String derived = Names.check(ownerOf(table, field.part()), List.of(column.name()));
      for (Annotation check : field.annotations().all("Check")) {
        read(table, check, derived, field.part());
      }
      shorthands.read(table, column);
    }
  }

  /** Returns the table that an inherited check has its name from: it is the same in all. */
  static String ownerOf(TableBuilder table, Part part) {
    return part.parent() == null ? table.name().name() : part.parent();
  }

  private void read(TableBuilder table, Annotation check, String derived, Part part) {
    if (part.parent() != null && check.bool("noInherit")) {
      return;
    }
    String written = check.text("name");
    String name = written == null ? derived : written;
    String expression = check.string("value");
    String qualified = table.layout().qualify(expression, part);
    // The text as written is checked first: putting it in order must not hide what is wrong.
    if (sql.isSound("check " + name, expression, check.position("value"))
        && sql.isSoundOver(table, "check " + name, qualified, check.position("value"))) {
      table.add(
          new Check(name, qualified, check.bool("noInherit")),
          check.position(written == null ? "value" : "name"));
    }
  }
}
