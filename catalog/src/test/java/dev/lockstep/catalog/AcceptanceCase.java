package dev.lockstep.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Two schemas as SQL, and what the way between them costs.
 *
 * @param name what the case is about, with its file
 * @param since the smallest major version of PostgreSQL that knows both
 * @param from the SQL of the one
 * @param to the SQL of the other
 * @param hazards the losses and rewrites on the way there
 * @param hazardsBack the losses and rewrites on the way back
 * @param fails whether the rows of the first make the way there impossible
 * @param failsBack whether the rows of the second make the way back impossible
 */
record AcceptanceCase(
    String name,
    int since,
    String from,
    String to,
    SortedSet<String> hazards,
    SortedSet<String> hazardsBack,
    boolean fails,
    boolean failsBack) {

  /** Returns the case the other way round. */
  AcceptanceCase reversed() {
    return new AcceptanceCase(
        name + " (back)", since, to, from, hazardsBack, hazards, failsBack, fails);
  }

  static List<AcceptanceCase> read(Path file) throws IOException {
    List<AcceptanceCase> cases = new ArrayList<>();
    for (String text : Files.readString(file).split("(?m)^-- case: ", -1)) {
      if (!text.isBlank() && text.contains("-- from")) {
        cases.add(parse(String.valueOf(file.getFileName()).replace(".sql", ""), text));
      }
    }
    return cases;
  }

  private static AcceptanceCase parse(String area, String text) {
    StringBuilder from = new StringBuilder();
    StringBuilder to = new StringBuilder();
    StringBuilder part = new StringBuilder();
    int since = 13;
    SortedSet<String> hazards = new TreeSet<>();
    SortedSet<String> back = new TreeSet<>();
    boolean fails = false;
    boolean failsBack = false;
    List<String> lines = text.lines().toList();
    for (String line : lines.subList(1, lines.size())) {
      if (line.startsWith("-- since:")) {
        since = Integer.parseInt(after(line));
      } else if (line.equals("-- from")) {
        part = from;
      } else if (line.equals("-- to")) {
        part = to;
      } else if (line.startsWith("-- hazards back:")) {
        back.addAll(list(after(line)));
      } else if (line.startsWith("-- hazards:")) {
        hazards.addAll(list(after(line)));
      } else if (line.startsWith("-- fails back:")) {
        failsBack = true;
      } else if (line.startsWith("-- fails:")) {
        fails = true;
      } else {
        part.append(line).append('\n');
      }
    }
    return new AcceptanceCase(
        area + ": " + lines.get(0).strip(),
        since,
        from.toString(),
        to.toString(),
        hazards,
        back,
        fails,
        failsBack);
  }

  private static String after(String line) {
    return line.substring(line.indexOf(':') + 1).strip();
  }

  private static List<String> list(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(", *(?=[A-Z_]+ )"));
  }
}
