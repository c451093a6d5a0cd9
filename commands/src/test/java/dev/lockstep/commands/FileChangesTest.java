package dev.lockstep.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileChangesTest {

  @TempDir Path folder;

  @Test
  void takesBackWhatItMovedWhenALaterMoveFails() throws IOException {
    Project.write(folder.resolve("old"), "before");
    Project.write(folder.resolve("taken/by"), "a folder with a file in it");
    Map<String, String> before = new Project(folder).content();
    FileChanges changes = new FileChanges();
    changes.write(folder.resolve("new/deep/file"), "new");
    changes.write(folder.resolve("old"), "after");
    changes.write(folder.resolve("taken"), "can't be");

    assertThatIOException().isThrownBy(changes::apply);

    assertThat(new Project(folder).content()).isEqualTo(before);
  }

  @Test
  void writesAll() throws IOException {
    Project.write(folder.resolve("old"), "before");
    FileChanges changes = new FileChanges();
    changes.write(folder.resolve("new/file"), "ü\n");
    changes.write(folder.resolve("old"), "after");

    assertThat(changes.apply()).containsExactly(folder.resolve("new/file"), folder.resolve("old"));
    assertThat(new Project(folder).content())
        .containsEntry("new/file", "ü\n")
        .containsEntry("old", "after")
        .hasSize(4);
  }
}
