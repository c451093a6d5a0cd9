package dev.lockstep.doctor.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CorruptingServerCheckTest {

  private final CorruptingServerCheck check = new CorruptingServerCheck();

  @Test
  void onlyTheServersThatLeaveRowsOutAreFound() {
    assertThat(check.find(130_023)).isEmpty();
    assertThat(check.find(140_000)).hasSize(1);
    assertThat(check.find(140_003).get(0).object()).isEqualTo("PostgreSQL 14.3");
    assertThat(check.find(140_004)).isEmpty();
    assertThat(check.find(180_000)).isEmpty();
  }

  @Test
  void amountsReadWell() {
    assertThat(Amount.bytes(1)).isEqualTo("1 byte");
    assertThat(Amount.bytes(1536)).isEqualTo("1.5 KiB");
    assertThat(Amount.bytes(5L << 40)).isEqualTo("5.0 TiB");
    assertThat(Amount.seconds(90)).isEqualTo("90 seconds");
    assertThat(Amount.seconds(7300)).isEqualTo("2 hours");
    assertThat(Amount.seconds(86_400 * 3)).isEqualTo("3 days");
  }
}
