package dev.lockstep.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource({
    "createdAt, created_at",
    "id, id",
    "URL, url",
    "baseURL, base_url",
    "aSQLHint2Go, a_sql_hint2_go",
    "HTMLPage, html_page",
    "x1Y2, x1_y2",
    "already_snake, already_snake",
    "größeÄnderung, größe_änderung",
    "𝐀b𝐁c, 𝐀b_𝐁c",
    "'', ''"
  })
  void writesJavaNamesAsWords(String javaName, String expected) {
    assertThat(Names.snakeCase(javaName)).isEqualTo(expected);
  }

  /** The rule as two regular expressions: clearer, and too slow for each field of a compile. */
  @Property(tries = 2000, seed = "1")
  void followsTheRule(
      @ForAll
          @StringLength(max = 12)
          @CharRange(from = 'A', to = 'C')
          @CharRange(from = 'a', to = 'c')
          @CharRange(from = '1', to = '2')
          @CharRange(from = '_', to = '_')
          String name) {
    String expected =
        name.replaceAll("(\\p{Ll}|\\p{N})(\\p{Lu})", "$1_$2")
            .replaceAll("(\\p{Lu}+)(\\p{Lu}\\p{Ll})", "$1_$2")
            .toLowerCase(Locale.ROOT);

    assertThat(Names.snakeCase(name)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"30, false", "61, false", "62, true", "500, true"})
  void shortensWhatPostgresqlWouldCut(int length, boolean shortened) {
    String name = Names.unique("t", List.of("c".repeat(length - 3)));

    assertThat(Names.bytes(name)).isLessThanOrEqualTo(Names.MAX_BYTES);
    assertThat(name.matches(".*_[0-9a-f]{8}")).isEqualTo(shortened);
  }
}
