package dev.lockstep.processor.read;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.model.DefinitionKind;
import dev.lockstep.core.model.DefinitionRef;
import dev.lockstep.core.model.SqlLexer;
import dev.lockstep.core.model.SqlObject;
import dev.lockstep.core.model.SqlToken.Kind;
import dev.lockstep.processor.report.Position;
import dev.lockstep.processor.report.Reporter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads objects that are described by their CREATE statements. */
final class SqlObjectReader {

  private static final List<String> MODIFIERS =
      List.of("or", "replace", "constraint", "trusted", "unlogged");

  private static final int MOST_WORDS = 5;

  private static final Set<String> SECRETS = Set.of("password", "passwd", "passcode");

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
    if (kind != DefinitionKind.CAST) {
      names.check(kind.words(), ref.name(), annotation.position("name"));
    }
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
    return sql == null || isSound(sql, ref, annotation) ? sql : null;
  }

  private boolean isSound(String sql, DefinitionRef ref, Annotation annotation) {
    Position position = annotation.position(annotation.has("sql") ? "sql" : "resource");
    String secret = secret(sql, ref.kind());
    if (secret != null) {
      reporter.report(Message.DEFINITION_WITH_SECRET, position, ref.toString(), secret);
      return false;
    }
    if (!creates(sql, ref.kind())) {
      reporter.report(
          Message.DEFINITION_OF_ANOTHER_KIND, position, ref.toString(), ref.kind().keyword());
      return false;
    }
    return true;
  }

  /** Returns what nobody should write into a repository; null for nothing. */
  private static @Nullable String secret(String sql, DefinitionKind kind) {
    if (words(sql).startsWith("create user mapping ")) {
      return "a user mapping";
    }
    boolean password =
        kind.isForeign()
            && SqlLexer.tokens(sql).stream()
                .anyMatch(token -> token.isIdentifier() && SECRETS.contains(token.identifier()));
    return password ? "a password" : null;
  }

  /** Returns whether the statement is CREATE with the words of the kind and of no longer one. */
  private static boolean creates(String sql, DefinitionKind kind) {
    String words = words(sql);
    return Stream.of(DefinitionKind.values())
        .map(DefinitionKind::keyword)
        .filter(keyword -> words.startsWith("create " + keyword.toLowerCase(Locale.ROOT) + " "))
        .max(Comparator.comparing(String::length))
        .filter(kind.keyword()::equals)
        .isPresent();
  }

  /** Returns the first words in lower case, each with a space after it. */
  private static String words(String sql) {
    return SqlLexer.tokens(sql).stream()
        .filter(token -> token.kind() == Kind.WORD)
        .map(token -> token.text().toLowerCase(Locale.ROOT))
        .filter(text -> !MODIFIERS.contains(text))
        .limit(MOST_WORDS)
        .collect(Collectors.joining(" ", "", " "));
  }
}
