package dev.lockstep.core.plan;

/** Which part of the schema version a migration raises. */
public enum Bump {
  /** Something that running code uses works no more, or not in the same way. */
  MAJOR,
  /** There is something new; what was there works as before. */
  MINOR,
  /** Neither. */
  PATCH;

  /**
   * Returns the version after the one given; the first one is 1.0.0.
   *
   * @throws IllegalArgumentException if the version is not MAJOR.MINOR.PATCH
   */
  public String next(String version) {
    String[] parts = version.split("\\.", -1);
    if (parts.length != 3 || !version.matches("\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}")) {
      throw new IllegalArgumentException("Not MAJOR.MINOR.PATCH: " + version);
    }
    int major = Integer.parseInt(parts[0]);
    int minor = Integer.parseInt(parts[1]);
    int patch = Integer.parseInt(parts[2]);
    if (major == 0 && minor == 0 && patch == 0) {
      return "1.0.0";
    }
    return switch (this) {
      case MAJOR -> (major + 1) + ".0.0";
      case MINOR -> major + "." + (minor + 1) + ".0";
      case PATCH -> major + "." + minor + "." + (patch + 1);
    };
  }
}
