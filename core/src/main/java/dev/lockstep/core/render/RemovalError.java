package dev.lockstep.core.render;

/** How the server tells that rows can't be removed, because others reference them. */
public final class RemovalError {

  /** The SQLSTATE; PostgreSQL itself has none of this class (manual, appendix A). */
  public static final String SQL_STATE = "LS023";

  private RemovalError() {}
}
