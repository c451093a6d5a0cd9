package dev.lockstep.core.lint;

/**
 * What the rules are told about production.
 *
 * @param servers the versions that it runs on
 * @param sizes how large its tables are, as far as somebody said
 */
public record LintSettings(ServerVersions servers, TableSizes sizes) {

  /** Any supported version, tables of unknown sizes. */
  public static final LintSettings UNKNOWN =
      new LintSettings(ServerVersions.SUPPORTED, TableSizes.NONE);

  /** Returns whether somebody said which version it is. */
  boolean knowsServers() {
    return !servers.equals(ServerVersions.SUPPORTED);
  }
}
