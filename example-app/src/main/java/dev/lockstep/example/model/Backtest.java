package dev.lockstep.example.model;

import dev.lockstep.annotations.Column;
import dev.lockstep.annotations.Id;
import dev.lockstep.annotations.Identity;
import dev.lockstep.annotations.Index;
import dev.lockstep.annotations.References;
import dev.lockstep.annotations.Table;
import dev.lockstep.annotations.Unique;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A strategy tried on the past. */
@Table(name = "backtests")
@Index(columns = {"status", "created_at"})
public class Backtest extends Timestamped {

  @Id @Identity long id;

  @Unique String backtestId = "";

  @Nullable
  @Index
  @References(entity = User.class)
  Long userId;

  String symbol = "";

  @Nullable String strategy;

  Instant startDate = Instant.EPOCH;

  Instant endDate = Instant.EPOCH;

  @Column(precision = 14, scale = 2)
  BigDecimal initialCapital = BigDecimal.ONE;

  @Nullable
  @Column(precision = 5, scale = 4)
  BigDecimal risk;

  @Column(defaultValue = "running")
  String status = "running";
}
