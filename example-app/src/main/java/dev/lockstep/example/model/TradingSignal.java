package dev.lockstep.example.model;

import dev.lockstep.annotations.Column;
import dev.lockstep.annotations.Id;
import dev.lockstep.annotations.Identity;
import dev.lockstep.annotations.Index;
import dev.lockstep.annotations.Range;
import dev.lockstep.annotations.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the model recommends, with its reasons. */
@Table(name = "trading_signals")
@Index(columns = {"symbol", "timestamp desc"})
public class TradingSignal extends Timestamped {

  @Id @Identity long id;

  @Column(length = 20)
  String symbol = "";

  Instant timestamp = Instant.EPOCH;

  @Column(length = 10)
  String direction = "";

  @Range(min = "0", max = "1")
  @Column(precision = 5, scale = 4)
  BigDecimal strength = BigDecimal.ZERO;

  @Nullable
  @Column(type = "jsonb")
  String explanation;
}
