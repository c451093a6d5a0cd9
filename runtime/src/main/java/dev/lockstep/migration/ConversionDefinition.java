package dev.lockstep.migration;

import dev.lockstep.core.operation.Conversion;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The way a column's values take to a new type, in the making; start with {@link
 * Definitions#byLabel}, {@link Definitions#using}, {@link Definitions#viaText} or {@link
 * Definitions#fromSalvage}.
 */
public abstract class ConversionDefinition {

  ConversionDefinition() {}

  abstract Conversion toConversion();

  /** PostgreSQL's assignment cast. */
  static final class Plain extends ConversionDefinition {
    @Override
    Conversion toConversion() {
      return Conversion.cast();
    }
  }

  /** A conversion by way of the value's text. */
  static final class ViaText extends ConversionDefinition {
    @Override
    Conversion toConversion() {
      return Conversion.viaText();
    }
  }

  /** A rule for each value. A value that is a label of the new type needs none. */
  public static final class ByLabel extends ConversionDefinition {
    private final Map<String, String> labels = new TreeMap<>();
    private boolean ignoreCase;
    private @Nullable String otherwise;
    private List<String> key = List.of();

    ByLabel() {}

    /** Turns one value into a label. */
    public ByLabel map(String from, String to) {
      labels.put(from, to);
      return this;
    }

    /** Compares old values without regard to case. */
    public ByLabel ignoringCase() {
      this.ignoreCase = true;
      return this;
    }

    /** Turns every value that has no rule into this label; such a value is refused unless set. */
    public ByLabel otherwise(String label) {
      this.otherwise = label;
      return this;
    }

    /** Sets the columns that identify a row in the salvage table. */
    public ByLabel keyedBy(String... columns) {
      this.key = List.of(columns);
      return this;
    }

    @Override
    Conversion toConversion() {
      return new Conversion.Labels(labels, ignoreCase, otherwise, key);
    }
  }

  /** An expression over the row before the change. */
  public static final class Using extends ConversionDefinition {
    private final String expression;
    private List<String> key = List.of();

    Using(String expression) {
      this.expression = expression;
    }

    /** Sets the columns that identify a row in the salvage table. */
    public Using keyedBy(String... columns) {
      this.key = List.of(columns);
      return this;
    }

    @Override
    Conversion toConversion() {
      return new Conversion.Using(expression, key);
    }
  }

  /** The way back, with the originals from the salvage table. */
  public static final class FromSalvage extends ConversionDefinition {
    private List<String> key = List.of();

    FromSalvage() {}

    /** Sets the columns that identify a row in the salvage table. */
    public FromSalvage keyedBy(String... columns) {
      this.key = List.of(columns);
      return this;
    }

    @Override
    Conversion toConversion() {
      return new Conversion.Restore(key);
    }
  }
}
