package dev.lockstep.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.runtime.Lockstep;
import dev.lockstep.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Indexes of all methods and with all options, over two releases. */
class IndexFeaturesTest {

  private static final String FIRST =
      """
      package app;
      import dev.lockstep.annotations.*;
      @Table(name = "notes")
      @Index(name = "idx_code", columns = {"code collate C text_pattern_ops desc", "id"},
          include = "size", with = "fillfactor = 70")
      @Index(name = "idx_size", columns = "size", unique = true, nullsNotDistinct = true)
      @Index(name = "idx_lower", columns = "(lower(code)) collate POSIX varchar_pattern_ops")
      @Index(name = "idx_hash", columns = "code", method = "hash")
      @Index(name = "idx_tags", columns = "tags", method = "gin", with = {"fastupdate = off"})
      @Index(name = "idx_path", columns = "doc jsonb_path_ops", method = "gin")
      @Index(name = "idx_area", columns = "area range_ops", method = "gist", include = "id")
      @Index(name = "idx_words", columns = "words tsvector_ops(siglen = 64)", method = "gist")
      @Index(name = "idx_net", columns = "net inet_ops", method = "spgist")
      @Index(name = "idx_at", columns = "at timestamptz_minmax_ops", method = "brin",
          with = {"pages_per_range = 8", "autosummarize = on"})
      public class Note {
        @Id long id;
        String code;
        Integer size;
        java.util.List<String> tags;
        @Column(type = "jsonb") String doc;
        @Column(type = "int4range") String area;
        @Column(type = "tsvector") String words;
        java.net.InetAddress net;
        java.time.Instant at;
      }
      """;

  @TempDir Path folder;

  @Test
  void twoReleasesForthAndBack() throws IOException, SQLException {
    ServerFeatures.assumeEqualNulls();
    Project project = new Project(folder);
    project.source("Note", FIRST);
    Releases.release(project, "first");
    try (TestDatabase database = TestDatabase.create()) {
      Releases.upgrade(project, database);
      project.source(
          "Note",
          FIRST
              .replace("text_pattern_ops desc", "desc nulls last")
              .replace("fillfactor = 70", "fillfactor = 80")
              .replace(", nullsNotDistinct = true", "")
              .replace("include = \"size\"", "include = {\"weight\", \"tags\"}")
              .replace("columns = \"size\"", "columns = \"weight\"")
              .replace("Integer size", "@RenamedFrom(\"size\") Long weight")
              .replace("siglen = 64", "siglen = 128")
              .replace("jsonb_path_ops", "")
              .replace(
                  "timestamptz_minmax_ops", "timestamptz_bloom_ops(false_positive_rate = 0.05)"));
      Releases.release(project, "second");
      Lockstep second = Releases.upgrade(project, database);
      assertThat(Releases.strings(database, "SELECT pg_get_indexdef('idx_words'::regclass)"))
          .singleElement()
          .asString()
          .contains("siglen='128'");
      second.downgrade(1);
      assertThat(second.verify().differences()).isEmpty();
      second.downgradeTo(Lockstep.BASE);
      second.upgrade();
      assertThat(second.verify().isClean()).isTrue();
    }
  }
}
