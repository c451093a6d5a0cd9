package dev.lockstep.annotations;

/**
 * The statements that a {@link Policy} is about (PostgreSQL manual, reference page CREATE POLICY).
 */
public enum PolicyCommand {
  /** All of them. */
  ALL,
  /** {@code SELECT}, and what other statements read. */
  SELECT,
  /** {@code INSERT}. */
  INSERT,
  /** {@code UPDATE}. */
  UPDATE,
  /** {@code DELETE}. */
  DELETE
}
