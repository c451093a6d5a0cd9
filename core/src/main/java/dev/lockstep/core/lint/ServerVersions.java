package dev.lockstep.core.lint;

/**
 * The major versions of PostgreSQL that something is about.
 *
 * @param oldest the first of them
 * @param newest the last of them
 */
public record ServerVersions(int oldest, int newest) {

  /** All versions that Lockstep supports. */
  public static final ServerVersions SUPPORTED = new ServerVersions(13, 18);

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if there is no version between them
   */
  public ServerVersions {
    if (oldest > newest) {
      throw new IllegalArgumentException("No version is " + oldest + " or later, and " + newest);
    }
  }

  /** Returns the one version. */
  public static ServerVersions only(int version) {
    return new ServerVersions(version, version);
  }

  /** Returns the supported versions before the one given. */
  static ServerVersions before(int version) {
    return new ServerVersions(SUPPORTED.oldest(), version - 1);
  }

  /** Returns whether some version is among these and among the others. */
  boolean meets(ServerVersions others) {
    return oldest <= others.newest && others.oldest <= newest;
  }

  /** Returns whether each of the others is among these. */
  boolean covers(ServerVersions others) {
    return oldest <= others.oldest && others.newest <= newest;
  }

  /** Returns them in words, for example {@code PostgreSQL 13 to 17}. */
  @Override
  public String toString() {
    return "PostgreSQL " + (oldest == newest ? "" + oldest : oldest + " to " + newest);
  }
}
