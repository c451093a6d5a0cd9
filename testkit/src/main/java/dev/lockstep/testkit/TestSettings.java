package dev.lockstep.testkit;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * Where the server of the tests comes from: a URL when one is given, a container when asked for, an
 * embedded server otherwise.
 *
 * <p>Each setting is a system property, such as {@code lockstep.test.url}, or else the environment
 * variable {@code LOCKSTEP_TEST_URL}.
 *
 * @param url the JDBC URL of a server where databases may be created, or empty
 * @param source {@code embedded} or {@code testcontainers}
 * @param image the image of the container
 */
record TestSettings(String url, String source, String image) {

  private static final String EMBEDDED = "embedded";
  private static final String CONTAINER = "testcontainers";

  TestSettings {
    if (!source.equals(EMBEDDED) && !source.equals(CONTAINER)) {
      throw new IllegalArgumentException(
          "lockstep.test.source is '%s'; write '%s' or '%s'"
              .formatted(source, EMBEDDED, CONTAINER));
    }
  }

  /** Reads the settings of this JVM. */
  static TestSettings read() {
    return of(System.getProperties(), System.getenv());
  }

  static TestSettings of(Properties properties, Map<String, String> environment) {
    return new TestSettings(
        setting("lockstep.test.url", "", properties, environment),
        setting("lockstep.test.source", EMBEDDED, properties, environment),
        setting("lockstep.test.image", "postgres:17-alpine", properties, environment));
  }

  /** Starts the server, or only names it when a URL is given. */
  DatabaseServer start() throws IOException {
    if (!url.isEmpty()) {
      return GivenServer.of(url);
    }
    return source.equals(CONTAINER) ? ContainerServer.start(image) : EmbeddedServer.temporary();
  }

  /** Leaves out the URL, which may hold a password. */
  @Override
  public String toString() {
    return "TestSettings[source=" + source + ", image=" + image + "]";
  }

  private static String setting(
      String property, String otherwise, Properties properties, Map<String, String> environment) {
    String variable = property.replace('.', '_').toUpperCase(Locale.ROOT);
    String value = properties.getProperty(property, environment.getOrDefault(variable, ""));
    return value.isBlank() ? otherwise : value;
  }
}
