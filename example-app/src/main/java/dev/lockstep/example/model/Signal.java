package dev.lockstep.example.model;

import dev.lockstep.annotations.Check;
import dev.lockstep.annotations.Column;
import dev.lockstep.annotations.Convert;
import dev.lockstep.annotations.EnumColumn;
import dev.lockstep.annotations.ForeignKeyAction;
import dev.lockstep.annotations.Id;
import dev.lockstep.annotations.Identity;
import dev.lockstep.annotations.Index;
import dev.lockstep.annotations.Positive;
import dev.lockstep.annotations.Range;
import dev.lockstep.annotations.References;
import dev.lockstep.annotations.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A recommendation to buy or sell. */
@Table(name = "signals", comment = "Trading signals")
@Check(name = "ck_signals_window", value = "expires_at > created_at")
@Index(columns = {"symbol", "created_at desc"})
@Index(
    name = "idx_signal_action",
    columns = {"action", "created_at desc"})
public class Signal extends Timestamped {

  @Id @Identity long id;

  @Nullable
  @Index
  @References(entity = User.class, onDelete = ForeignKeyAction.SET_NULL)
  Long userId;

  @Column(length = 20)
  String symbol = "";

  @EnumColumn
  @Convert(ignoreCase = true, otherwise = "BUY")
  SignalAction action = SignalAction.BUY;

  @Positive
  @Column(precision = 12, scale = 4)
  BigDecimal price = BigDecimal.ONE;

  @Range(min = "0", max = "1")
  @Column(precision = 5, scale = 4)
  BigDecimal confidence = BigDecimal.ZERO;

  @Nullable String rationale;

  @Nullable
  @Column(length = 64)
  String verificationHash;

  @Nullable Instant expiresAt;
}
