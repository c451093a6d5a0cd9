package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.catalog.compare.Scope;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainArgumentsTest {

  private static final Scope EVERYTHING = new Scope(Set.of(), false);

  @Test
  void plainOnesAreReadInAnyOrder() {
    assertThat(parse("diff --from a --to b"))
        .isEqualTo(new Request("a", "b", EVERYTHING, Request.Format.SQL));
    assertThat(parse("diff --to b --summary --from a"))
        .isEqualTo(new Request("a", "b", EVERYTHING, Request.Format.SUMMARY));
    assertThat(parse("diff --json --from a --to b --all-objects"))
        .isEqualTo(new Request("a", "b", new Scope(Set.of(), true), Request.Format.JSON));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--help",
        "inspect a",
        "diff",
        "diff --from a",
        "diff --from a --to",
        "diff --from a --to --sql",
        "diff --from a --to @file",
        "diff --from=a --to=b",
        "diff --from a --to b --from c",
        "diff --from a --to b --sql --json",
        "diff --from a --to b --sql --sql",
        "diff --from a --to b --schema app",
        "diff --from a --to b --help",
        "diff --from a --to b c"
      })
  void theOthersAreForPicocli(String arguments) {
    assertThat(parse(arguments)).isNull();
  }

  private static @Nullable Request parse(String arguments) {
    return PlainArguments.parse(arguments.split(" ", -1));
  }
}
