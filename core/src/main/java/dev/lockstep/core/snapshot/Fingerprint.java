package dev.lockstep.core.snapshot;

import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.SchemaObject;

/** A short name for a whole schema: equal schemas have equal fingerprints. */
public final class Fingerprint {

  private Fingerprint() {}

  /** Returns {@code sha256:} and 64 hexadecimal digits; the Java classes of origin don't count. */
  public static String of(Schema schema) {
    StringBuilder text = new StringBuilder();
    for (SchemaObject object : schema.objects()) {
      ObjectCodec.encode(object, false).write(text, 0);
    }
    return "sha256:" + Digest.sha256(text.toString());
  }
}
