package dev.lockstep.core.lint.sql;

import dev.lockstep.core.model.SqlToken;
import java.util.List;
import java.util.Set;

/**
 * One statement.
 *
 * @param words its elements without white space and comments
 */
record Statement(List<SqlToken> words) {

  private static final Set<String> BEFORE_TABLE =
      Set.of("table", "only", "on", "if", "exists", "not", "concurrently", "update", "from");

  /** Returns whether it starts with the words. */
  boolean starts(String... expected) {
    return hasAt(0, expected);
  }

  /** Returns whether the words follow each other somewhere in it. */
  boolean has(String... expected) {
    for (int i = 0; i + expected.length <= words.size(); i++) {
      if (hasAt(i, expected)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasAt(int start, String... expected) {
    if (start + expected.length > words.size()) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if (!words.get(start + i).is(expected[i])) {
        return false;
      }
    }
    return true;
  }

  boolean isAlterTable() {
    return starts("alter", "table");
  }

  boolean isCreateTable() {
    return starts("create")
        && words.stream().limit(4).anyMatch(word -> word.is("table"))
        && !starts("create", "foreign");
  }

  /** Returns whether it creates an index, be it unique or not. */
  boolean isCreateIndex() {
    return starts("create", "index") || starts("create", "unique", "index");
  }

  /**
   * Returns the name of the table that it is about, in the form in which PostgreSQL reads it; empty
   * if none is found.
   */
  String table() {
    String introduction =
        isCreateIndex() ? "on" : starts("update") ? "update" : starts("delete") ? "from" : "table";
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).is(introduction)) {
        return nameAfter(i);
      }
    }
    return "";
  }

  private String nameAfter(int start) {
    int i = start;
    while (i < words.size() && isBeforeTable(words.get(i))) {
      i++;
    }
    if (i + 2 < words.size() && words.get(i + 1).is(".")) {
      i += 2;
    }
    return i < words.size() && words.get(i).isIdentifier() ? words.get(i).identifier() : "";
  }

  private static boolean isBeforeTable(SqlToken word) {
    return word.kind() == SqlToken.Kind.WORD && BEFORE_TABLE.contains(word.identifier());
  }

  /** Returns the words from the first place where the given ones stand, those included. */
  Statement from(String... expected) {
    for (int i = 0; i < words.size(); i++) {
      if (hasAt(i, expected)) {
        return new Statement(words.subList(i, words.size()));
      }
    }
    return new Statement(List.of());
  }

  /** Returns its text in one line, cut off where it is long. */
  String shown() {
    StringBuilder text = new StringBuilder();
    for (SqlToken word : words) {
      if (text.length() > 50) {
        return text.append(" ...").toString();
      }
      boolean tight = word.is(",") || word.is(")") || word.is(".") || text.toString().endsWith(".");
      text.append(text.isEmpty() || tight || text.toString().endsWith("(") ? "" : " ");
      text.append(word.text());
    }
    return text.toString();
  }
}
