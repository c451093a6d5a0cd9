package dev.lockstep.example.model;

import dev.lockstep.annotations.EnumLabel;
import dev.lockstep.annotations.EnumType;

/** How far a backtest is. */
@EnumType
public enum BacktestStatus {
  @EnumLabel("running")
  RUNNING,
  @EnumLabel("completed")
  COMPLETED,
  @EnumLabel("failed")
  FAILED,
  @EnumLabel("cancelled")
  CANCELLED
}
