package dev.lockstep.processor.generate;

import dev.lockstep.core.snapshot.SnapshotCodec;
import java.util.List;

/**
 * The texts in the templates of a draft that stand for what only accepting decides.
 *
 * @param mark what ends each of them, so that nothing else in the draft looks like one
 */
record Placeholders(String mark) {

  /** Returns placeholders that occur nowhere in what the draft is made of. */
  static Placeholders in(DraftRequest request) {
    String content =
        SnapshotCodec.encode(request.committed())
            + request.plan()
            + request.findings()
            + request.declared()
            + request.author()
            + request.migrationsPackage();
    Placeholders placeholders = new Placeholders("");
    while (placeholders.all().stream().anyMatch(content::contains)) {
      placeholders = new Placeholders(placeholders.mark() + "_");
    }
    return placeholders;
  }

  String revision() {
    return "@REVISION" + mark + "@";
  }

  String description() {
    return "@DESCRIPTION" + mark + "@";
  }

  String className() {
    return "@CLASS" + mark + "@";
  }

  /** Returns the class name in a form that JavaPoet takes. */
  String classIdentifier() {
    return "LOCKSTEP_CLASS" + mark;
  }

  private List<String> all() {
    return List.of(revision(), description(), className(), classIdentifier());
  }
}
