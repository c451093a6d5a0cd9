package dev.lockstep.processor.read;

import java.util.Collection;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Reads what classes declare, in one vocabulary of annotations. */
public interface ModelReader {

  /** Returns whether the class still describes a table or an enum type. */
  boolean declares(TypeElement type);

  /**
   * Reads classes and packages, and what they refer to. Problems are reported; the model is
   * complete only when none of them is an error.
   */
  DeclaredModel read(Collection<? extends Element> declarations);
}
