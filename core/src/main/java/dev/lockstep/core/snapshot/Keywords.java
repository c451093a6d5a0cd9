package dev.lockstep.core.snapshot;

import java.util.Locale;

/** Enum constants as they stand in the text: lower case with hyphens. */
final class Keywords {

  private Keywords() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <E extends Enum<E>> E parse(Class<E> type, String text) {
    for (E constant : type.getEnumConstants()) {
      if (of(constant).equals(text)) {
        return constant;
      }
    }
    throw new IllegalArgumentException("there is no " + type.getSimpleName() + " " + text);
  }
}
