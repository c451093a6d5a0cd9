package dev.lockstep.example.model;

import dev.lockstep.annotations.Column;
import dev.lockstep.annotations.Id;
import dev.lockstep.annotations.Identity;
import dev.lockstep.annotations.Index;
import dev.lockstep.annotations.Table;
import dev.lockstep.annotations.Unique;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of news. */
@Table(name = "articles")
@Index(
    columns = {"symbols"},
    method = "gin")
public class Article extends Timestamped {

  @Id @Identity long id;

  String title = "";

  @Nullable String content;

  @Unique
  @Column(length = 500)
  String url = "";

  @Index(columns = {"published_at desc"})
  Instant publishedAt = Instant.EPOCH;

  @Column(defaultExpression = "'{}'")
  List<String> symbols = List.of();
}
