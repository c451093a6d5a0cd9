package dev.lockstep.example.model;

import dev.lockstep.annotations.Column;
import dev.lockstep.annotations.ForeignKeyAction;
import dev.lockstep.annotations.Id;
import dev.lockstep.annotations.Identity;
import dev.lockstep.annotations.Index;
import dev.lockstep.annotations.Range;
import dev.lockstep.annotations.References;
import dev.lockstep.annotations.Table;
import java.math.BigDecimal;

/** How an article sounds. */
@Table(name = "sentiment_scores")
public class SentimentScore extends Timestamped {

  @Id @Identity long id;

  @Index
  @References(entity = Article.class, onDelete = ForeignKeyAction.CASCADE)
  long articleId;

  @Range(min = "-1", max = "1")
  @Column(precision = 5, scale = 4)
  BigDecimal score = BigDecimal.ZERO;

  @Column(length = 50)
  String model = "";
}
