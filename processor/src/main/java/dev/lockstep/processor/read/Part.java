package dev.lockstep.processor.read;

import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * A class that contributes fields to an entity: the entity itself, a mapped superclass, an
 * embeddable class, or an entity that it inherits from.
 *
 * @param type the class
 * @param prefix what stands before the names of its columns
 * @param parent the name of the table that the entity's table has it from; null for its own
 */
record Part(TypeElement type, String prefix, @Nullable String parent) {}
