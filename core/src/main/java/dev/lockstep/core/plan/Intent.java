package dev.lockstep.core.plan;

import dev.lockstep.core.model.QualifiedName;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the declared model can't say by itself: what was renamed, what may be dropped, how values
 * are converted. Statements about what is done already have no effect.
 */
public final class Intent {

  /**
   * A part of an object: a column of a table or a label of an enum type.
   *
   * @param object the object, under its new name
   * @param part the part
   */
  record Part(QualifiedName object, String part) {}

  /**
   * A rename of a part.
   *
   * @param object the object, under its new name
   * @param from the old name of the part
   * @param to its new name
   */
  record PartRename(QualifiedName object, String from, String to) {}

  private final Map<QualifiedName, QualifiedName> tables = new LinkedHashMap<>();
  private final Map<QualifiedName, QualifiedName> enumTypes = new LinkedHashMap<>();
  private final Map<QualifiedName, QualifiedName> sequences = new LinkedHashMap<>();
  private final Set<PartRename> columns = new LinkedHashSet<>();
  private final Set<PartRename> labels = new LinkedHashSet<>();
  private final Set<QualifiedName> tableDrops = new LinkedHashSet<>();
  private final Set<QualifiedName> sequenceDrops = new LinkedHashSet<>();
  private final Set<Part> columnDrops = new LinkedHashSet<>();
  private final Map<Part, Optional<String>> labelDrops = new LinkedHashMap<>();
  private final Map<Part, ConversionRule> conversions = new LinkedHashMap<>();

  private final Map<Part, Optional<String>> removals = new LinkedHashMap<>();

  private Intent() {}

  /** Returns the intent of a developer who said nothing. */
  public static Intent none() {
    return builder().build();
  }

  /** Returns a builder. */
  public static Builder builder() {
    return new Builder();
  }

  Map<QualifiedName, QualifiedName> tableRenames() {
    return tables;
  }

  Map<QualifiedName, QualifiedName> enumTypeRenames() {
    return enumTypes;
  }

  Map<QualifiedName, QualifiedName> sequenceRenames() {
    return sequences;
  }

  Set<PartRename> columnRenames() {
    return columns;
  }

  Set<PartRename> labelRenames() {
    return labels;
  }

  boolean dropsTable(QualifiedName table) {
    return tableDrops.contains(table);
  }

  boolean dropsSequence(QualifiedName sequence) {
    return sequenceDrops.contains(sequence);
  }

  boolean dropsColumn(QualifiedName table, String column) {
    return columnDrops.contains(new Part(table, column));
  }

  boolean dropsLabel(QualifiedName type, String label) {
    return labelDrops.containsKey(new Part(type, label));
  }

  @Nullable String replacement(QualifiedName type, String label) {
    return labelDrops.getOrDefault(new Part(type, label), Optional.empty()).orElse(null);
  }

  @Nullable ConversionRule conversion(QualifiedName table, String column) {
    return conversions.get(new Part(table, column));
  }

  /** Returns which of several rows stays, by table and name of the rule. */
  Map<Part, Optional<String>> removals() {
    return removals;
  }

  /** Collects statements; tables, types and columns are named as they are now unless said. */
  public static final class Builder {

    private Intent intent = new Intent();

    private Builder() {}

    /** Says that a table had another name. */
    public Builder renameTable(QualifiedName from, QualifiedName to) {
      intent.tables.put(from, to);
      return this;
    }

    /** Says that an enum type had another name. */
    public Builder renameEnumType(QualifiedName from, QualifiedName to) {
      intent.enumTypes.put(from, to);
      return this;
    }

    /** Says that a sequence had another name. */
    public Builder renameSequence(QualifiedName from, QualifiedName to) {
      intent.sequences.put(from, to);
      return this;
    }

    /** Says that a column had another name. */
    public Builder renameColumn(QualifiedName table, String from, String to) {
      intent.columns.add(new PartRename(table, from, to));
      return this;
    }

    /** Says that a label had another text. */
    public Builder renameLabel(QualifiedName type, String from, String to) {
      intent.labels.add(new PartRename(type, from, to));
      return this;
    }

    /** Says that a table may go with its rows. */
    public Builder dropTable(QualifiedName table) {
      intent.tableDrops.add(table);
      return this;
    }

    /** Says that a sequence may go. */
    public Builder dropSequence(QualifiedName sequence) {
      intent.sequenceDrops.add(sequence);
      return this;
    }

    /** Says that a column may go with its values. */
    public Builder dropColumn(QualifiedName table, String column) {
      intent.columnDrops.add(new Part(table, column));
      return this;
    }

    /** Says that a label may go, and what takes its place in rows; null to refuse such rows. */
    public Builder dropLabel(QualifiedName type, String label, @Nullable String replaceWith) {
      intent.labelDrops.put(new Part(type, label), Optional.ofNullable(replaceWith));
      return this;
    }

    /** Says how the values of a column are converted when its type changes. */
    public Builder convert(QualifiedName table, String column, ConversionRule rule) {
      intent.conversions.put(new Part(table, column), rule);
      return this;
    }

    /**
     * Says that rows which break a rule may go when it begins to hold.
     *
     * @param rule the name of a constraint, a unique index or a column that is NOT NULL
     * @param keep which of several rows with one key stays, as SQL of an ORDER BY; null for the
     *     first in the order of the primary key
     */
    public Builder removeRows(QualifiedName table, String rule, @Nullable String keep) {
      intent.removals.put(new Part(table, rule), Optional.ofNullable(keep));
      return this;
    }

    /** Returns the intent; the builder starts anew. */
    public Intent build() {
      Intent built = intent;
      intent = new Intent();
      return built;
    }
  }
}
