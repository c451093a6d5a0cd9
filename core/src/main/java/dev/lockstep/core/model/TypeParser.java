package dev.lockstep.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the SQL spelling of a type into its canonical form. */
final class TypeParser {

  private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"]|\"\")+\"");
  private static final Pattern PLAIN_NAME = Pattern.compile("[a-z_][a-z0-9_]*");
  private static final Pattern ARGUMENTS = Pattern.compile("\\(([^()']*)\\)");
  private static final Pattern ARGUMENT = Pattern.compile("-?[\\p{L}\\p{N}_]+");
  private static final Pattern DIMENSIONS = Pattern.compile("((?:\\s*\\[\\s*\\d*\\s*])*)\\s*$");
  private static final Pattern WORDS = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*(\\s+\\p{L}+)*");

  private final String text;

  TypeParser(String text) {
    this.text = text;
  }

  DataType parse() {
    String rest = text.strip();
    Matcher suffix = DIMENSIONS.matcher(rest);
    int dimensions = 0;
    if (suffix.find()) {
      dimensions = (int) suffix.group(1).chars().filter(c -> c == '[').count();
      rest = rest.substring(0, suffix.start()).strip();
    }
    List<String> arguments = new ArrayList<>();
    Matcher call = ARGUMENTS.matcher(rest);
    if (call.find()) {
      for (String argument : call.group(1).split(",", -1)) {
        arguments.add(argument.strip());
      }
      rest = (rest.substring(0, call.start()) + " " + rest.substring(call.end())).strip();
    }
    if (!arguments.stream().allMatch(argument -> ARGUMENT.matcher(argument).matches())) {
      throw wrong("what stands between the parentheses is no list of numbers or words");
    }
    return complete(name(rest), arguments, dimensions);
  }

  private QualifiedName name(String written) {
    if (written.isEmpty()) {
      throw wrong("the name is missing");
    }
    int dot = QUOTED.matcher(written).replaceAll(m -> "x".repeat(m.group().length())).indexOf('.');
    if (dot >= 0) {
      return new QualifiedName(part(written.substring(0, dot)), part(written.substring(dot + 1)));
    }
    if (written.equals("\"char\"")) {
      return QualifiedName.of(written);
    }
    String part = part(written);
    return QualifiedName.of(written.startsWith("\"") ? part : BuiltinTypes.canonical(part));
  }

  private String part(String written) {
    if (QUOTED.matcher(written).matches()) {
      return written.substring(1, written.length() - 1).replace("\"\"", "\"");
    }
    if (!WORDS.matcher(written).matches()) {
      throw wrong("'" + written + "' is no type name; put an unusual name in double quotes");
    }
    return written.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }

  /** Fills in the modifiers that PostgreSQL itself assumes. */
  private DataType complete(QualifiedName name, List<String> arguments, int dimensions) {
    if (name.schema().isEmpty() && arguments.isEmpty()) {
      if (name.name().equals("char") || name.name().equals("bit")) {
        arguments.add("1");
      }
    } else if (name.name().equals("numeric") && arguments.size() == 1) {
      arguments.add("0");
    }
    return new DataType(name, arguments, dimensions);
  }

  /** Returns the spelling of a user-defined type's name that {@link #parse} reads back. */
  static String writeName(QualifiedName name) {
    return name.schema().isEmpty()
        ? writePart(name.name())
        : writePart(name.schema()) + "." + writePart(name.name());
  }

  private static String writePart(String part) {
    return PLAIN_NAME.matcher(part).matches() ? part : '"' + part.replace("\"", "\"\"") + '"';
  }

  private IllegalArgumentException wrong(String why) {
    return new IllegalArgumentException("'" + text + "' is no type: " + why);
  }
}
