package dev.lockstep.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What pg_dump says of a database, without what is no difference: the order of statements and of
 * columns, and the names of NOT NULL constraints of partitions. The program is {@code
 * lockstep.pg_dump}; without it there is no dump.
 */
final class SchemaDump {

  private static final Pattern COLUMNS =
      Pattern.compile("(?s)^(CREATE [^(]*TABLE [^(]*\\()\\n(.*)\\n(\\).*)$");

  private static final Pattern PARAMETERS = Pattern.compile("WITH \\(([^()]*)\\)");

  /** The columns of a statistics object stand in the order that they have in the table. */
  private static final Pattern STATISTICS =
      Pattern.compile("(?<=^CREATE STATISTICS .{1,200} ON )([\\w, ]+)(?= FROM )");

  private static final Pattern ATTACHED = Pattern.compile("ATTACH PARTITION (\\S+) ");

  private static final Pattern TABLE = Pattern.compile("^CREATE TABLE (\\S+) \\(");

  private SchemaDump() {}

  private static String sortedColumns(MatchResult columns) {
    return Arrays.stream(columns.group(1).split(", ", -1))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String sorted(MatchResult parameters) {
    String list =
        Arrays.stream(parameters.group(1).split(", ", -1))
            .sorted()
            .collect(Collectors.joining(", "));
    return Matcher.quoteReplacement("WITH (" + list + ")");
  }

  static boolean isPossible() {
    return System.getProperty("lockstep.pg_dump") != null;
  }

  /** Returns the statements, sorted. */
  static List<String> of(String url) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                System.getProperty("lockstep.pg_dump"), "--schema-only", "--dbname=" + url)
            .redirectErrorStream(true)
            .start();
    String text;
    try (InputStream out = process.getInputStream()) {
      text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
    }
    if (process.waitFor() != 0) {
      throw new IOException("pg_dump failed: " + text);
    }
    List<String> statements = new ArrayList<>();
    for (String statement : text.split("(?m)(?:^--.*\\n|^\\\\(?:un)?restrict .*\\n|;\\n)+", -1)) {
      if (!statement.isBlank()) {
        statements.add(normal(statement.strip()));
      }
    }
    Set<String> partitions = partitions(statements);
    return statements.stream().map(each -> unnamed(each, partitions)).sorted().toList();
  }

  private static Set<String> partitions(List<String> statements) {
    Set<String> partitions = new HashSet<>();
    for (String statement : statements) {
      Matcher attached = ATTACHED.matcher(statement);
      if (attached.find()) {
        partitions.add(attached.group(1));
      }
    }
    return partitions;
  }

  /** The name that NOT NULL has in a partition is no difference, and 18 tells it. */
  private static String unnamed(String statement, Set<String> partitions) {
    Matcher table = TABLE.matcher(statement);
    return table.find() && partitions.contains(table.group(1))
        ? statement.replaceAll("CONSTRAINT \\S+ NOT NULL", "NOT NULL")
        : statement;
  }

  private static String normal(String text) {
    String statement = PARAMETERS.matcher(text).replaceAll(SchemaDump::sorted);
    statement = STATISTICS.matcher(statement).replaceAll(SchemaDump::sortedColumns);
    Matcher matcher = COLUMNS.matcher(statement);
    if (!matcher.matches()) {
      return statement;
    }
    String columns =
        Arrays.stream(matcher.group(2).split(",\\n", -1))
            .sorted()
            .collect(Collectors.joining(",\n"));
    return matcher.group(1) + "\n" + columns + "\n" + matcher.group(3);
  }
}
