package dev.lockstep.example.model;

import dev.lockstep.annotations.Check;
import dev.lockstep.annotations.Column;
import dev.lockstep.annotations.Id;
import dev.lockstep.annotations.Index;
import dev.lockstep.annotations.Positive;
import dev.lockstep.annotations.References;
import dev.lockstep.annotations.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order at the exchange. */
@Table(name = "orders")
@Check(
    name = "ck_orders_filled_after_placed",
    value = "filled_at is null or filled_at >= placed_at")
@Index(columns = "placed_at", where = "filled_at is null", name = "idx_orders_open")
public class Order extends Timestamped {

  @Id
  @Column(defaultExpression = "gen_random_uuid()")
  UUID id = new UUID(0, 0);

  @Nullable
  @Index
  @References(entity = TradingSignal.class)
  Long tradingSignalId;

  @Column(length = 20)
  String symbol = "";

  @Positive int quantity = 1;

  @Positive
  @Column(precision = 12, scale = 4)
  BigDecimal limitPrice = BigDecimal.ONE;

  Instant placedAt = Instant.EPOCH;

  @Nullable Instant filledAt;
}
