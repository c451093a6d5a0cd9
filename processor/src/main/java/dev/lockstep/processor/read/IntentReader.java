package dev.lockstep.processor.read;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.diagnostic.Suggestions;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.plan.ConversionRule;
import dev.lockstep.core.plan.Intent;
import dev.lockstep.processor.report.Position;
import dev.lockstep.processor.report.Reporter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Reads what classes say about the way from the committed schema: renames, drops, conversions. */
final class IntentReader {

  private final Reporter reporter;
  private final SqlChecker sql;
  private final Intent.Builder intent;

  IntentReader(Reporter reporter, Intent.Builder intent) {
    this.reporter = reporter;
    this.sql = new SqlChecker(reporter);
    this.intent = intent;
  }

  void readTable(TableBuilder table) {
    String oldTable = renamedFrom(table.entity());
    if (oldTable != null) {
      intent.renameTable(table.name().withName(oldTable), table.name());
    }
    for (Part part : table.layout().allParts()) {
      for (Annotation drop : Annotations.all(part.type(), "DropColumn")) {
        if (!drop.string("value").isEmpty()) {
          intent.dropColumn(table.name(), part.prefix() + drop.string("value"));
        }
      }
    }
    for (DeclaredColumn column : table.columns()) {
      Field field = column.field();
      String oldColumn = renamedFrom(field.element());
      if (oldColumn != null) {
        intent.renameColumn(table.name(), field.part().prefix() + oldColumn, column.name());
      }
      readSequence(table, column, oldTable, oldColumn);
      Annotation convert = field.annotation("Convert");
      if (convert != null && isSound(convert, column)) {
        intent.convert(table.name(), column.name(), rule(convert));
      }
    }
    readDrops(table.entity(), table.name().schema());
  }

  /** A sequence that was named after its table and column is renamed with them. */
  private void readSequence(
      TableBuilder table,
      DeclaredColumn column,
      @Nullable String oldTable,
      @Nullable String oldColumn) {
    Annotation sequence = column.field().annotation("Sequence");
    if (sequence == null || sequence.text("name") != null) {
      return;
    }
    String formerTable = oldTable == null ? table.name().name() : oldTable;
    String formerColumn =
        oldColumn == null ? column.name() : column.field().part().prefix() + oldColumn;
    String former = SequenceReader.derivedName(formerTable, formerColumn);
    String now = SequenceReader.derivedName(table.name().name(), column.name());
    if (!former.equals(now)) {
      intent.renameSequence(table.name().withName(former), table.name().withName(now));
    }
  }

  /** Reads consents to drops; a sequence is looked for in the given schema. */
  void readDrops(Element element, String schema) {
    for (Annotation drop : Annotations.all(element, "DropTable")) {
      if (!drop.string("value").isEmpty()) {
        intent.dropTable(new QualifiedName(drop.string("schema"), drop.string("value")));
      }
    }
    for (Annotation drop : Annotations.all(element, "DropSequence")) {
      if (!drop.string("value").isEmpty()) {
        intent.dropSequence(new QualifiedName(schema, drop.string("value")));
      }
    }
  }

  void readEnum(DeclaredEnum declared) {
    QualifiedName name = declared.type().name();
    String oldType = renamedFrom(declared.element());
    if (oldType != null) {
      intent.renameEnumType(name.withName(oldType), name);
    }
    for (String label : declared.type().labels()) {
      Element constant = declared.constants().get(label);
      String oldLabel = constant == null ? null : renamedFrom(constant);
      if (oldLabel != null) {
        intent.renameLabel(name, oldLabel, label);
      }
    }
    for (Annotation drop : Annotations.all(declared.element(), "DropValue")) {
      readDrop(declared, drop);
    }
  }

  private void readDrop(DeclaredEnum declared, Annotation drop) {
    String label = drop.string("value");
    String replacement = drop.text("replaceWith");
    if (declared.type().labels().contains(label)) {
      reporter.report(Message.LABEL_STILL_DECLARED, drop.position("value"), label);
    } else if (replacement == null
        || isLabel(replacement, declared, drop.position("replaceWith"))) {
      intent.dropLabel(declared.type().name(), label, replacement);
    }
  }

  private static @Nullable String renamedFrom(Element element) {
    Annotation annotation = Annotations.find(element, "RenamedFrom");
    return annotation == null ? null : annotation.text("value");
  }

  private boolean isSound(Annotation convert, DeclaredColumn column) {
    String using = convert.text("using");
    if (using != null) {
      for (String member : List.of("labels", "ignoreCase", "otherwise")) {
        if (convert.has(member)) {
          reporter.report(Message.CONVERT_USING_WITH_LABELS, convert.position(member));
          return false;
        }
      }
      return sql.isSound("conversion of " + column.name(), using, convert.position("using"));
    }
    DeclaredEnum declared = column.type().enumeration();
    boolean sound = true;
    if (declared != null) {
      for (Annotation label : convert.annotations("labels")) {
        sound &= isLabel(label.string("to"), declared, label.position("to"));
      }
      String otherwise = convert.text("otherwise");
      sound &= otherwise == null || isLabel(otherwise, declared, convert.position("otherwise"));
    }
    return sound;
  }

  private boolean isLabel(String label, DeclaredEnum declared, Position position) {
    boolean known = declared.type().labels().contains(label);
    if (!known) {
      reporter.report(
          Message.CONVERT_NOT_A_LABEL,
          position,
          label,
          declared.displayName(),
          Suggestions.sentence(label, declared.type().labels()));
    }
    return known;
  }

  private static ConversionRule rule(Annotation convert) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (Annotation label : convert.annotations("labels")) {
      labels.putIfAbsent(label.string("from"), label.string("to"));
    }
    String using = convert.text("using");
    return new ConversionRule(
        labels,
        convert.bool("ignoreCase"),
        convert.text("otherwise"),
        using == null ? null : SqlExpression.of(using).normalized());
  }
}
