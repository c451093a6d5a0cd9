package dev.lockstep.example.model;

import dev.lockstep.annotations.Column;
import dev.lockstep.annotations.ForeignKeyAction;
import dev.lockstep.annotations.Id;
import dev.lockstep.annotations.Identity;
import dev.lockstep.annotations.Index;
import dev.lockstep.annotations.References;
import dev.lockstep.annotations.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A recommendation to buy or sell. */
@Table(name = "signals", comment = "Trading signals")
@Index(columns = {"symbol", "created_at desc"})
public class Signal extends Timestamped {

  @Id @Identity long id;

  @Nullable
  @Index
  @References(entity = User.class, onDelete = ForeignKeyAction.SET_NULL)
  Long userId;

  String symbol = "";

  String action = "";

  @Column(precision = 12, scale = 4)
  BigDecimal price = BigDecimal.ONE;

  @Column(precision = 5, scale = 4)
  BigDecimal confidence = BigDecimal.ZERO;

  @Nullable String rationale;

  @Nullable String verificationHash;

  @Nullable Instant expiresAt;
}
