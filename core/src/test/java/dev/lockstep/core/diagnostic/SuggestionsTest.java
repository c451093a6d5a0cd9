package dev.lockstep.core.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

  @ParameterizedTest
  @CsvSource({
    "symbol, symbol, 0",
    "sybmol, symbol, 1",
    "symbl, symbol, 1",
    "symbool, symbol, 1",
    "cat, dog, 3",
    "'', abc, 3"
  })
  void countsEdits(String from, String to, int distance) {
    assertThat(Suggestions.distance(from, to)).isEqualTo(distance);
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "expiresAt, expires_at",
        "EXPIRES_AT, expires_at",
        "creatd_at, created_at",
        "price, NONE",
      },
      nullValues = "NONE")
  void findsTheClosest(String word, String expected) {
    assertThat(Suggestions.closest(word, List.of("expires_at", "created_at"))).isEqualTo(expected);
  }

  @Test
  void listsTheCandidatesWhenNoneIsClose() {
    assertThat(Suggestions.sentence("zzz", List.of("b", "a"))).isEqualTo("There are: a, b.");
    assertThat(Suggestions.sentence("aa", List.of("a"))).isEqualTo("Did you mean 'a'?");
    assertThat(Suggestions.sentence("x", List.of())).isEqualTo("There are none.");
  }

  @Test
  void everyTemplateTakesItsArguments() {
    for (Message message : Message.values()) {
      String text = message.text(List.of("$1", "{0}", "\\", "d", "e"));
      assertThat(text).doesNotContain("{1}").isNotBlank();
    }
  }
}
