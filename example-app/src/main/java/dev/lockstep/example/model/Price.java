package dev.lockstep.example.model;

import dev.lockstep.annotations.Column;
import dev.lockstep.annotations.Id;
import dev.lockstep.annotations.Identity;
import dev.lockstep.annotations.Table;
import dev.lockstep.annotations.Unique;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a share cost over one interval. */
@Table(name = "prices", comment = "Prices by symbol and time")
@Unique(columns = {"symbol", "timestamp"})
public class Price extends Timestamped {

  @Id @Identity long id;

  @Column(length = 20)
  String symbol = "";

  Instant timestamp = Instant.EPOCH;

  @Nullable
  @Column(precision = 10, scale = 2)
  BigDecimal open;

  @Nullable
  @Column(precision = 10, scale = 2)
  BigDecimal high;

  @Nullable
  @Column(precision = 10, scale = 2)
  BigDecimal low;

  @Nullable
  @Column(precision = 10, scale = 2)
  BigDecimal close;

  @Nullable Long volume;

  @Nullable
  @Column(precision = 10, scale = 2, comment = "Close after splits and dividends")
  BigDecimal adjustedClose;
}
