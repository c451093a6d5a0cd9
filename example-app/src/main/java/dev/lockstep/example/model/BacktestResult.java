package dev.lockstep.example.model;

import dev.lockstep.annotations.Column;
import dev.lockstep.annotations.ForeignKeyAction;
import dev.lockstep.annotations.Id;
import dev.lockstep.annotations.Identity;
import dev.lockstep.annotations.References;
import dev.lockstep.annotations.Table;
import dev.lockstep.annotations.Unique;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a backtest went. */
@Table(name = "backtest_results")
public class BacktestResult extends Timestamped {

  @Id @Identity long id;

  @Unique
  @References(entity = Backtest.class, onDelete = ForeignKeyAction.CASCADE)
  long backtestId;

  @Column(precision = 10, scale = 4)
  BigDecimal totalReturn = BigDecimal.ZERO;

  @Nullable
  @Column(precision = 10, scale = 4)
  BigDecimal maxDrawdown;

  int trades;

  @Nullable Duration took;
}
