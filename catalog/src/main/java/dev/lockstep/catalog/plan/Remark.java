package dev.lockstep.catalog.plan;

import dev.lockstep.catalog.model.ObjectId;

/**
 * What is different and stays so, because PostgreSQL has no command for it. It is no difference
 * that a plan could take away.
 *
 * @param object the object
 * @param message what is different, in one sentence
 */
public record Remark(ObjectId object, String message) {}
