package dev.lockstep.processor.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceDigestTest {

  @Test
  void leavesOutCommentsAndWhiteSpace() {
    String one = "class A { // a \"comment\"\n  int n = 1; /* and 'another' */ }";
    String other = "class A\r\n{\r\n\tint n=1;\r\n}";

    assertThat(SourceDigest.of(one)).isEqualTo(SourceDigest.of(other)).hasSize(64);
  }

  @Test
  void keepsWhatStandsInQuotes() {
    assertThat(SourceDigest.tokens("f(\"a // b\", '\"', \"\\\"/*\")"))
        .isEqualTo("f\n(\n\"a // b\"\n,\n'\"'\n,\n\"\\\"/*\"\n)\n");
    assertThat(SourceDigest.tokens("x = \"\"\"\n  say \"hi\" // no\n  \"\"\";"))
        .isEqualTo("x\n=\n\"\"\"\n  say \"hi\" // no\n  \"\"\"\n;\n");
  }

  @Test
  void tellsWordsApart() {
    assertThat(SourceDigest.of("int ab")).isNotEqualTo(SourceDigest.of("inta b"));
  }

  @Test
  void endsWhereTheSourceEnds() {
    assertThat(SourceDigest.tokens("a \"open\\")).isEqualTo("a\n\"open\\\n");
    assertThat(SourceDigest.tokens("a /* open")).isEqualTo("a\n");
  }
}
