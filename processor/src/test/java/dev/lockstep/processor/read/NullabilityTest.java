package dev.lockstep.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.model.Column;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NullabilityTest {

  private static final String ANNOTATIONS =
      """
      import org.jspecify.annotations.*;
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | String | true",
        "'' | int | false",
        "'' | Integer | true",
        "'' | @Id String | false",
        "'' | @Identity Long | false",
        "'' | @Column(nullable = false) String | false",
        "'' | @Column(nullable = true) String | true",
        "'' | @Nullable String | true",
        "'' | @NonNull String | false",
        "'' | Own.@NotNull String | false",
        "'' | @Id @Identity @Nullable Long | false",
        "@NullMarked | String | false",
        "@NullMarked | @Nullable String | true",
        "@NullMarked | @Column(nullable = true) String | true",
        "@NullMarked | @Nullable String[] | false",
        "@NullMarked | String @Nullable [] | true",
        "@NullMarked @NullUnmarked | String | true",
        "@NullUnmarked | @NonNull String | false",
      })
  void readsNullness(String scope, String type, boolean nullable) {
    String declaration = type.replace("Own.@NotNull", "@Own.NotNull");
    String source =
        "package shop; import dev.lockstep.annotations.*;\n"
            + ANNOTATIONS
            + scope
            + " @Table class T { "
            + declaration
            + " value; }\n"
            + "class Own { @interface NotNull {} }";

    Column column = ReadModel.table(source).column("value");

    assertThat(Objects.requireNonNull(column).nullable()).isEqualTo(nullable);
  }

  @Test
  void packageAndEnclosingClassMarkToo() {
    String marked = "@org.jspecify.annotations.NullMarked\npackage shop;";
    String source =
        """
        package shop;
        import dev.lockstep.annotations.*;
        import org.jspecify.annotations.*;
        class Outer {
          @Table static class T { @Id long id; String text; }
          @NullUnmarked static class Legacy { @Table static class U { @Id long id; String text; } }
        }
        """;

    var schema = ReadModel.schema(marked, source);

    assertThat(schema.tables())
        .extracting(table -> Objects.requireNonNull(table.column("text")).nullable())
        .containsExactly(false, true);
  }
}
