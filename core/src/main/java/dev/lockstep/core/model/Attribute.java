package dev.lockstep.core.model;

import org.jspecify.annotations.Nullable;

/**
 * A part of a composite type.
 *
 * @param name its name
 * @param type its type
 * @param collation its collation; null for that of the type
 */
public record Attribute(String name, DataType type, @Nullable QualifiedName collation) {}
