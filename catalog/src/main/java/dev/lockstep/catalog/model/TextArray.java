package dev.lockstep.catalog.model;

import java.util.ArrayList;
import java.util.List;

/** Reads the text form of a PostgreSQL array of text (manual, section 8.15.2). */
public final class TextArray {

  private final String text;
  private int at;

  private TextArray(String text) {
    this.text = text;
  }

  /**
   * Returns the elements of a one-dimensional array.
   *
   * @throws IllegalArgumentException if the text is no array
   */
  public static List<String> parse(String text) {
    return rows(text).stream().map(row -> row.get(0)).toList();
  }

  /**
   * Returns the rows of a two-dimensional array; a one-dimensional one has rows of one element.
   *
   * @throws IllegalArgumentException if the text is no array
   */
  public static List<List<String>> rows(String text) {
    return new TextArray(text).outer();
  }

  private List<List<String>> outer() {
    List<List<String>> rows = new ArrayList<>();
    expect('{');
    while (text.charAt(at) != '}') {
      if (text.charAt(at) == ',') {
        at++;
      } else if (text.charAt(at) == '{') {
        rows.add(inner());
      } else {
        rows.add(List.of(element()));
      }
    }
    return rows;
  }

  private List<String> inner() {
    List<String> row = new ArrayList<>();
    expect('{');
    while (text.charAt(at) != '}') {
      if (text.charAt(at) == ',') {
        at++;
      } else {
        row.add(element());
      }
    }
    expect('}');
    return row;
  }

  private String element() {
    StringBuilder element = new StringBuilder();
    if (text.charAt(at) != '"') {
      while (text.charAt(at) != ',' && text.charAt(at) != '}') {
        element.append(text.charAt(at++));
      }
      return element.toString();
    }
    at++;
    while (text.charAt(at) != '"') {
      if (text.charAt(at) == '\\') {
        at++;
      }
      element.append(text.charAt(at++));
    }
    at++;
    return element.toString();
  }

  private void expect(char c) {
    if (at >= text.length() || text.charAt(at) != c) {
      throw new IllegalArgumentException("Not an array: " + text);
    }
    at++;
  }
}
