package dev.lockstep.core.snapshot;

import dev.lockstep.core.operation.Operation;
import java.util.List;

/** The checksum of a migration: of what it does, however it is written or rendered. */
public final class Checksum {

  private Checksum() {}

  /** Returns 64 hexadecimal digits over the operations up and down. */
  public static String of(List<Operation> upgrade, List<Operation> downgrade) {
    StringBuilder text = new StringBuilder();
    Node.of("upgrade").write(text, 0);
    upgrade.forEach(operation -> OperationEncoder.encode(operation).write(text, 1));
    Node.of("downgrade").write(text, 0);
    downgrade.forEach(operation -> OperationEncoder.encode(operation).write(text, 1));
    return Digest.sha256(text.toString());
  }
}
