package dev.lockstep.example.model;

import dev.lockstep.annotations.Check;
import dev.lockstep.annotations.Column;
import dev.lockstep.annotations.Convert;
import dev.lockstep.annotations.Id;
import dev.lockstep.annotations.Identity;
import dev.lockstep.annotations.Index;
import dev.lockstep.annotations.Positive;
import dev.lockstep.annotations.Range;
import dev.lockstep.annotations.References;
import dev.lockstep.annotations.Table;
import dev.lockstep.annotations.Unique;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A strategy tried on the past. */
@Table(name = "backtests")
@Check(name = "ck_backtests_period", value = "end_date > start_date")
@Index(columns = {"status", "created_at"})
public class Backtest extends Timestamped {

  @Id @Identity long id;

  @Unique
  @Column(length = 255)
  String backtestId = "";

  @Nullable
  @Index
  @References(entity = User.class)
  Long userId;

  @Column(length = 20)
  String symbol = "";

  @Nullable
  @Column(length = 100)
  String strategy;

  Instant startDate = Instant.EPOCH;

  Instant endDate = Instant.EPOCH;

  @Positive
  @Column(precision = 14, scale = 2)
  BigDecimal initialCapital = BigDecimal.ONE;

  @Nullable
  @Range(min = "0", max = "1")
  @Column(precision = 5, scale = 4)
  BigDecimal risk;

  @Column(defaultValue = "running")
  @Convert(ignoreCase = true, otherwise = "running")
  BacktestStatus status = BacktestStatus.RUNNING;
}
