package dev.lockstep.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MigrationEntryTest {

  @ParameterizedTest
  @ValueSource(strings = {"plain", "", "tab\there", "line\nbreak\r", "back\\slash\\t", "\\", "ü漢"})
  void parsesWhatItFormats(String text) {
    MigrationEntry entry =
        new MigrationEntry(
            "r1", text, "1.0.0", text, "sha256:a", text, "a.B$C", text, Phase.CONTRACT);
    assertThat(entry.format()).doesNotContain("\n", "\r");
    assertThat(MigrationEntry.parse(entry.format())).isEqualTo(entry);
  }

  @Test
  void refusesOtherLines() {
    assertThatThrownBy(() -> MigrationEntry.parse("r1\tx"))
        .hasMessage("Not the line of a migration: r1\tx");
    assertThatThrownBy(() -> MigrationEntry.parse("r\t\t\t\t\t\t\t\t\tEXPAND"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MigrationEntry.parse("r\t\t\t\t\t\t\t\tLATER"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MigrationEntry.parse("\t\t\t\t\t\t\t\tEXPAND"))
        .hasMessage("The revision of a migration is empty");
  }
}
