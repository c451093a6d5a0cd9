package dev.lockstep.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The one server of this JVM. It starts when first asked for and stops with the JVM. */
final class SharedServer {

  private static final DatabaseServer SERVER = start();

  private SharedServer() {}

  static DatabaseServer get() {
    return SERVER;
  }

  private static DatabaseServer start() {
    try {
      return TestSettings.read().start();
    } catch (IOException e) {
      throw new UncheckedIOException("The PostgreSQL server for the tests does not start", e);
    }
  }
}
