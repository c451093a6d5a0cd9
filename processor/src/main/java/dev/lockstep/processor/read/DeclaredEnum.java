package dev.lockstep.processor.read;

import dev.lockstep.core.model.EnumType;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * A Java enum and the enum type that it describes.
 *
 * @param element the enum
 * @param type the type
 * @param constants the constants by their labels
 */
record DeclaredEnum(TypeElement element, EnumType type, Map<String, Element> constants) {

  DeclaredEnum {
    constants = Map.copyOf(constants);
  }

  /** Returns the name of the enum as messages write it. */
  String displayName() {
    return element.getSimpleName().toString();
  }
}
