package dev.lockstep.catalog.kind;

/**
 * A risk of a step, said before anything else.
 *
 * @param code what kind of risk
 * @param object the object at risk, as DDL names it
 * @param message what happens, in one sentence
 */
public record Hazard(Code code, String object, String message) implements Comparable<Hazard> {

  /** The kinds of risk, the worst first. */
  public enum Code {
    /** Values are lost. */
    DATA_LOSS,
    /** The table is written anew while nobody else can use it. */
    TABLE_REWRITE,
    /** Rows that are there already may make the step fail. */
    DEPENDS_ON_DATA,
    /** The table is read as a whole while nobody else can write to it. */
    TABLE_SCAN,
    /** An index is built while nobody else can write to the table. */
    INDEX_BUILD
  }

  @Override
  public int compareTo(Hazard other) {
    int byCode = code.compareTo(other.code);
    return byCode != 0 ? byCode : (object + message).compareTo(other.object + other.message);
  }
}
