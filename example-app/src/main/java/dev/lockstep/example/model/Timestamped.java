package dev.lockstep.example.model;

import dev.lockstep.annotations.Column;
import dev.lockstep.annotations.MappedSuperclass;
import java.time.Instant;

/** What every row knows about itself. */
@MappedSuperclass
public abstract class Timestamped {

  @Column(defaultExpression = "now()")
  Instant createdAt = Instant.EPOCH;
}
