package dev.lockstep.core.lint;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.PrimaryKey;
import dev.lockstep.core.model.Table;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Types that teams regret. */
enum PreferredType {
  /** A generated key of four bytes ends at 2147483647. */
  BIGINT_KEY(
      "prefer-bigint-key",
      "the key ends at the largest value of its type, and another type is a long way then",
      "declare it long, which is bigint") {
    @Override
    boolean is(Column column, Table table) {
      PrimaryKey key = table.primaryKey();
      return SHORT.contains(column.type())
          && column.identity() != null
          && key != null
          && key.columns().equals(List.of(column.name()));
    }
  },

  /** A sequence behind a default has rights and an owner of its own. */
  IDENTITY(
      "prefer-identity",
      "a default of nextval needs rights on its sequence, and an INSERT can pass it by",
      "use @Identity") {
    @Override
    boolean is(Column column, Table table) {
      String expression = column.defaultExpression();
      return expression != null && expression.toLowerCase(Locale.ROOT).contains("nextval(");
    }
  },

  /** A time without a zone is another moment for each session. */
  TIMESTAMPTZ(
      "prefer-timestamptz",
      "a timestamp without time zone is no moment: who reads it has to know the zone",
      "use Instant or OffsetDateTime, which are timestamptz") {
    @Override
    boolean is(Column column, Table table) {
      return column.type().name().name().equals("timestamp") && column.type().isBuiltin();
    }
  },

  /** Text of a fixed length is padded. */
  TEXT_OVER_CHAR(
      "prefer-text-over-char",
      "char(n) is filled up with spaces, which some comparisons count and some don't",
      "use text, or varchar with a length, and a check where the length is fixed") {
    @Override
    boolean is(Column column, Table table) {
      return column.type().name().name().equals("char") && column.type().isBuiltin();
    }
  };

  private static final Set<DataType> SHORT =
      Set.of(DataType.of("integer"), DataType.of("smallint"));

  private final String id;
  private final String problem;
  private final String instead;

  PreferredType(String id, String problem, String instead) {
    this.id = id;
    this.problem = problem;
    this.instead = instead;
  }

  String id() {
    return id;
  }

  String problem() {
    return problem;
  }

  String instead() {
    return instead;
  }

  /** Returns whether the column of the table should have another type. */
  abstract boolean is(Column column, Table table);
}
