package dev.lockstep.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TestSettingsTest {

  private static final String SECRET_URL =
      "jdbc:postgresql://localhost:5433/main?user=me&password=secret&ssl=false";

  @Test
  void areEmbeddedByDefault() {
    assertThat(TestSettings.of(new Properties(), Map.of()))
        .isEqualTo(new TestSettings("", "embedded", "postgres:17-alpine"));
  }

  @Test
  void preferPropertiesToTheEnvironment() {
    Properties properties = new Properties();
    properties.setProperty("lockstep.test.image", "postgres:18");
    Map<String, String> environment =
        Map.of("LOCKSTEP_TEST_IMAGE", "postgres:16", "LOCKSTEP_TEST_SOURCE", "testcontainers");
    assertThat(TestSettings.of(properties, environment))
        .isEqualTo(new TestSettings("", "testcontainers", "postgres:18"));
  }

  @Test
  void refuseAnUnknownSource() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TestSettings.of(new Properties(), Map.of("LOCKSTEP_TEST_SOURCE", "h2")))
        .withMessageContaining("'h2'");
  }

  @Test
  void keepThePasswordOfAGivenUrlToThemselves() throws Exception {
    TestSettings settings =
        TestSettings.of(new Properties(), Map.of("LOCKSTEP_TEST_URL", SECRET_URL));
    DatabaseServer server = settings.start();
    assertThat(server.user()).isEqualTo("me");
    assertThat(server.password()).isEqualTo("secret");
    assertThat(server.maintenanceDatabase()).isEqualTo("main");
    assertThat(server.jdbcUrl("other"))
        .startsWith("jdbc:postgresql://localhost:5433/other?")
        .contains("ssl=false");
    assertThat(settings + " " + server + " " + server.jdbcUrl("other")).doesNotContain("secret");
  }
}
