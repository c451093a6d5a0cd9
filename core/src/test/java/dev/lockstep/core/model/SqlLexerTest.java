package dev.lockstep.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SqlLexerTest {

  private static String kinds(String sql) {
    return SqlLexer.tokens(sql).stream()
        .filter(token -> token.kind() != SqlToken.Kind.SPACE)
        .map(token -> token.kind() + ":" + token.text())
        .collect(Collectors.joining(" "));
  }

  @Test
  void tellsWordsFromStringsThatBeginWithALetter() {
    assertThat(kinds("e b'1' E'a\\'b' N'x' U&'d\\0061' u&\"d\" en uses x"))
        .isEqualTo(
            "WORD:e STRING:b'1' STRING:E'a\\'b' STRING:N'x' STRING:U&'d\\0061'"
                + " QUOTED_IDENTIFIER:u&\"d\" WORD:en WORD:uses WORD:x");
    assertThat(kinds("a&b u&c date'2020-01-01'"))
        .isEqualTo("WORD:a SYMBOL:& WORD:b WORD:u SYMBOL:& WORD:c WORD:date STRING:'2020-01-01'");
  }

  @Test
  void seesThroughCommentsAndDollarQuotes() {
    assertThat(kinds("a /* b /* c */ d */ -- e\n $x$ ' $y$ $x$ 1.5e3::int _f \"g\"\"h\""))
        .isEqualTo(
            "WORD:a STRING:$x$ ' $y$ $x$ NUMBER:1.5e3 SYMBOL::: WORD:int WORD:_f"
                + " QUOTED_IDENTIFIER:\"g\"\"h\"");
    assertThat(kinds("a 'b")).isEqualTo("WORD:a UNTERMINATED:'b");
  }

  @Property(seed = "1")
  void losesNothing(
      @ForAll
          @CharRange(from = 'a', to = 'f')
          @Chars({'\'', '"', '$', '&', 'u', '/', '*', '-', ' '})
          String sql) {
    assertThat(SqlLexer.tokens(sql).stream().map(SqlToken::text).collect(Collectors.joining()))
        .isEqualTo(sql);
  }

  @Property(tries = 2000, seed = "1")
  void takesTheShortWayOnlyWhereItIsTheSame(
      @ForAll
          @StringLength(max = 6)
          @Chars({'a', 'E', 'u', '1', '_', '$', ' ', '\n', '-', '/', '*', '(', ':', '=', '\'', '&'})
          String sql) {
    List<SqlToken> all = SqlLexer.tokens(sql);
    List<SqlToken> bySteps = new ArrayList<>();
    int at = 0;
    for (SqlToken token : all) {
      bySteps.add(SqlLexer.firstByPattern(sql.substring(at)));
      at += token.text().length();
    }
    assertThat(all).isEqualTo(bySteps);
  }
}
