package dev.lockstep.migration;

import dev.lockstep.core.model.Definition;

/**
 * What is described as a whole, in the making: start with {@link Definitions#namedSchema}, {@link
 * Definitions#domain}, {@link Definitions#compositeType}, {@link Definitions#view}, {@link
 * Definitions#materializedView}, {@link Definitions#object} or {@link Definitions#grant}.
 */
public abstract class ObjectDefinition {

  ObjectDefinition() {}

  abstract Definition toDefinition();
}
