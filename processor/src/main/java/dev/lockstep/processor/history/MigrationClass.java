package dev.lockstep.processor.history;

import dev.lockstep.processor.read.Annotation;
import dev.lockstep.processor.report.Position;
import javax.lang.model.element.TypeElement;

/**
 * A migration and its place in the chain.
 *
 * @param element the class
 * @param revision its {@code @Revision}
 */
public record MigrationClass(TypeElement element, Annotation revision) {

  /** Returns the revision. */
  public String id() {
    return revision.string("id");
  }

  /** Returns the revision that it follows; empty for the first. */
  public String parent() {
    return revision.string("parent");
  }

  /** Returns the fingerprint of the model before it; empty when unknown. */
  public String before() {
    return revision.string("before");
  }

  /** Returns the fingerprint of the model after it; empty when unknown. */
  public String after() {
    return revision.string("after");
  }

  /** Returns the name of the phase in which it runs. */
  public String phase() {
    return revision.constant("phase");
  }

  /** Returns the name of the class with its package, as sources write it. */
  public String className() {
    return element.getQualifiedName().toString();
  }

  Position position(String member) {
    return revision.position(member);
  }
}
