package dev.lockstep.core.impact;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.SqlLexer;
import dev.lockstep.core.model.SqlToken;
import dev.lockstep.core.operation.Families;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The tables that CREATE PUBLICATION names one by one (PostgreSQL manual, CREATE PUBLICATION). */
final class PublishedTables {

  private PublishedTables() {}

  /** Returns them with those that inherit from them; none for all tables, or all of a schema. */
  static SortedSet<QualifiedName> in(String sql, Schema schema) {
    List<SqlToken> words = SqlLexer.words(sql);
    SortedSet<QualifiedName> tables = new TreeSet<>();
    boolean list = false;
    int depth = 0;
    for (int i = 0; i < words.size(); i++) {
      SqlToken word = words.get(i);
      if (depth == 0 && word.is("WITH")) {
        break;
      }
      boolean begins = depth == 0 && (word.is("FOR") || (list && word.is(",")));
      depth += word.is("(") ? 1 : word.is(")") ? -1 : 0;
      if (begins) {
        int next = i + 1;
        if (isAt(words, next, "TABLE")) {
          list = true;
          next++;
        } else {
          list &= word.is(",") && !isAt(words, next, "TABLES");
        }
        boolean alone = isAt(words, next, "ONLY");
        next += alone ? 1 : 0;
        if (list && next < words.size()) {
          QualifiedName table = name(words, next);
          tables.addAll(alone ? Set.of(table) : Families.below(table, schema));
        }
      }
    }
    return tables;
  }

  private static boolean isAt(List<SqlToken> words, int place, String expected) {
    return place < words.size() && words.get(place).is(expected);
  }

  private static QualifiedName name(List<SqlToken> words, int place) {
    String first = words.get(place).identifier();
    return isAt(words, place + 1, ".") && place + 2 < words.size()
        ? new QualifiedName(first, words.get(place + 2).identifier())
        : QualifiedName.of(first);
  }
}
