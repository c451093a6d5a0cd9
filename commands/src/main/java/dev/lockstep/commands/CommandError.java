package dev.lockstep.commands;

/** Why a command can't be carried out. Codes are stable; the words are not. */
public enum CommandError {
  /** There is no draft. */
  NOTHING_TO_ACCEPT("LS4001"),
  /** The draft was made from another snapshot than the one that is there now. */
  STALE_DRAFT("LS4002"),
  /** The name can't become the name of a class. */
  INVALID_NAME("LS4003"),
  /** A file that the command would write exists. */
  FILE_EXISTS("LS4004"),
  /** A file could not be read, written or deleted. */
  FILE_TROUBLE("LS4005"),
  /** The snapshot is damaged, or a newer Lockstep wrote it. */
  UNREADABLE_SNAPSHOT("LS4006"),
  /** The draft is not what the processor writes. */
  DAMAGED_DRAFT("LS4007"),
  /** No revision can be greater than the head's. */
  REVISION_TAKEN("LS4008");

  private final String code;

  CommandError(String code) {
    this.code = code;
  }

  /** Returns the stable code. */
  public String code() {
    return code;
  }
}
