package dev.lockstep.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.lockstep.core.snapshot.SnapshotCodec;
import dev.lockstep.processor.read.ReadModel;
import java.io.IOException;
import java.nio.file.Path;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drops in a migration of their own. */
class LaterDropsTest {

  private static final String BEFORE = "@Table class T { @Id long id; int fax; }";
  private static final String AFTER =
      "@Table @DropColumn(\"fax\") @SuppressHazard(value = \"data-loss\", reason = \"r\")"
          + " class T { @Id long id; Integer n; }";

  @TempDir private Path folder;

  @Test
  void theFirstMigrationLeavesTheColumnAndTheSecondWaits() throws IOException {
    Compilations.commit(folder, ReadModel.schema(BEFORE));
    Compilation first = compile();

    assertThat(generated(first, "up.sql"))
        .contains("ADD COLUMN n", "ALTER COLUMN fax DROP NOT NULL")
        .doesNotContain("DROP COLUMN");
    assertThat(generated(first, "migration.java.txt")).doesNotContain("Phase");
    assertThat(Compilations.reported(first))
        .anyMatch(line -> line.contains("LS2024"))
        .noneMatch(line -> line.contains("LS2023"));

    Compilations.commit(folder, SnapshotCodec.decode(generated(first, "schema.snapshot")).schema());
    Compilation second = compile();

    assertThat(generated(second, "up.sql"))
        .contains("ALTER TABLE t DROP COLUMN fax")
        .doesNotContain("ADD COLUMN");
    assertThat(generated(second, "migration.java.txt"))
        .contains("phase = Phase.CONTRACT", "Phase:            contract: waits");
    assertThat(Compilations.reported(second))
        .noneMatch(line -> line.contains("LS2024") || line.contains("LS2023"));
  }

  private Compilation compile() {
    return Compilations.compile(folder, Sources.files(AFTER), "-Alockstep.drops=later");
  }

  private static String generated(Compilation compilation, String name) throws IOException {
    return compilation
        .generatedFile(StandardLocation.SOURCE_OUTPUT, "META-INF/lockstep/draft/" + name)
        .orElseThrow()
        .getCharContent(false)
        .toString();
  }
}
