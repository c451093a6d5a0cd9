package dev.lockstep.processor.read;

import javax.lang.model.element.TypeElement;

/**
 * A class that contributes fields to an entity: the entity itself, a mapped superclass or an
 * embeddable class.
 *
 * @param type the class
 * @param prefix what stands before the names of its columns
 */
record Part(TypeElement type, String prefix) {}
