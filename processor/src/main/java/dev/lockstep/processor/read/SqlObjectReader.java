package dev.lockstep.processor.read;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.model.DefinitionKind;
import dev.lockstep.core.model.DefinitionRef;
import dev.lockstep.core.model.SqlLexer;
import dev.lockstep.core.model.SqlObject;
import dev.lockstep.core.model.SqlToken;
import dev.lockstep.core.model.SqlToken.Kind;
import dev.lockstep.processor.report.Reporter;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads objects that are described by their CREATE statements. */
final class SqlObjectReader {

  private static final List<String> MODIFIERS =
      List.of("or", "replace", "constraint", "trusted", "unlogged");

  private final Reporter reporter;
  private final SqlTextReader texts;
  private final NameChecker names;

  SqlObjectReader(Reporter reporter, SqlTextReader texts) {
    this.reporter = reporter;
    this.texts = texts;
    this.names = new NameChecker(reporter);
  }

  /** Returns the object; null, once reported, when it can be none. */
  @Nullable SqlObject read(TypeElement element, Annotation annotation) {
    DefinitionKind kind = DefinitionKind.valueOf(annotation.constant("kind"));
    DefinitionRef ref;
    try {
      ref = new DefinitionRef(kind, annotation.string("name"));
    } catch (IllegalArgumentException e) {
      reporter.report(
          Message.DEFINITION_NAME_INVALID,
          annotation.position("name"),
          String.valueOf(e.getMessage()));
      return null;
    }
    names.check(kind.words(), ref.name(), annotation.position("name"));
    names.checkText(
        "comment of the " + ref, annotation.text("comment"), annotation.position("comment"));
    String sql = sql(annotation, ref);
    return sql == null
        ? null
        : new SqlObject(
            ref,
            sql,
            annotation.strings("dependsOn"),
            annotation.text("comment"),
            element.getQualifiedName().toString());
  }

  private @Nullable String sql(Annotation annotation, DefinitionRef ref) {
    boolean plainExtension =
        ref.kind() == DefinitionKind.EXTENSION
            && annotation.text("sql") == null
            && annotation.text("resource") == null;
    if (plainExtension) {
      return "CREATE EXTENSION IF NOT EXISTS " + ref.identity();
    }
    String sql = texts.read(annotation, ref.toString());
    if (sql == null || creates(sql, ref.kind())) {
      return sql;
    }
    reporter.report(
        Message.DEFINITION_OF_ANOTHER_KIND,
        annotation.position(annotation.has("sql") ? "sql" : "resource"),
        ref.toString(),
        ref.kind().keyword());
    return null;
  }

  /** Returns whether the statement is CREATE with the words of the kind. */
  private static boolean creates(String sql, DefinitionKind kind) {
    List<String> words =
        SqlLexer.tokens(sql).stream()
            .filter(token -> token.kind() == Kind.WORD)
            .map(SqlToken::text)
            .map(text -> text.toLowerCase(Locale.ROOT))
            .filter(text -> !MODIFIERS.contains(text))
            .limit(1 + kind.keyword().split(" ", -1).length)
            .toList();
    String expected = "create " + kind.keyword().toLowerCase(Locale.ROOT);
    return String.join(" ", words).equals(expected);
  }
}
