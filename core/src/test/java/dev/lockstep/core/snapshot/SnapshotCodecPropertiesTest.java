package dev.lockstep.core.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.RandomSchemas;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for the text of any snapshot. */
class SnapshotCodecPropertiesTest {

  @Property(tries = 300, seed = "1")
  void decodingGivesBackWhatWasEncoded(@ForAll long seed) {
    Snapshot snapshot = new Snapshot("20260115_1030", "1.2.3", new RandomSchemas(seed).schema());
    String text = SnapshotCodec.encode(snapshot);

    assertThat(SnapshotCodec.decode(text)).isEqualTo(snapshot);
    assertThat(SnapshotCodec.encode(SnapshotCodec.decode(text))).isEqualTo(text);
  }

  @Property(tries = 300, seed = "1")
  void anyTextIsKeptInAComment(@ForAll String comment) {
    QualifiedName name = QualifiedName.of("e");
    Schema schema = Schema.of(List.of(new EnumType(name, List.of("a"), comment, "a.B")));
    Snapshot snapshot = new Snapshot("1", "1.0.0", schema);

    assertThat(SnapshotCodec.decode(SnapshotCodec.encode(snapshot))).isEqualTo(snapshot);
  }
}
