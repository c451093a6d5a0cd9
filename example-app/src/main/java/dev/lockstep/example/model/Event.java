package dev.lockstep.example.model;

import dev.lockstep.annotations.Column;
import dev.lockstep.annotations.ForeignKeyAction;
import dev.lockstep.annotations.Id;
import dev.lockstep.annotations.Identity;
import dev.lockstep.annotations.Index;
import dev.lockstep.annotations.References;
import dev.lockstep.annotations.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that an article tells about a company. */
@Table(name = "events")
@Index(columns = {"symbol", "occurred_at desc"})
public class Event extends Timestamped {

  @Id @Identity long id;

  @Nullable
  @Index
  @References(entity = Article.class, onDelete = ForeignKeyAction.SET_NULL)
  Long articleId;

  @Column(length = 20)
  String symbol = "";

  @Column(length = 50)
  String kind = "";

  Instant occurredAt = Instant.EPOCH;

  @Column(type = "jsonb", defaultExpression = "'{}'")
  String details = "{}";
}
