package dev.lockstep.benchmarks.compile;

import dev.lockstep.benchmarks.harness.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes entities, each with 15 columns, 3 constraints and 2 indexes. */
final class EntitySources {

  /** The package of the entities. */
  static final String PACKAGE = "dev.lockstep.benchmarks.sample";

  private static final String ENTITY =
      """
      package %1$s;

      import dev.lockstep.annotations.Check;
      import dev.lockstep.annotations.Column;
      import dev.lockstep.annotations.Id;
      import dev.lockstep.annotations.Identity;
      import dev.lockstep.annotations.Index;
      import dev.lockstep.annotations.Table;
      import dev.lockstep.annotations.Unique;
      import java.math.BigDecimal;
      import java.time.Instant;
      import java.time.LocalDate;
      import java.util.UUID;

      @Table(comment = "A generated entity")
      @Check("quantity >= 0")
      @Index(columns = {"category", "created_at desc"})
      public class %2$s {
        @Id @Identity long id;

        @Unique
        @Column(length = 100, nullable = false)
        String code;

        @Column(length = 200, nullable = false)
        String name;

        String description;

        @Column(length = 50)
        String category;

        int quantity;

        @Column(precision = 12, scale = 4)
        BigDecimal price;

        @Column(defaultValue = "true")
        boolean active;

        @Index UUID owner;

        @Column(nullable = false, defaultExpression = "now()")
        Instant createdAt;

        Instant updatedAt;
        LocalDate validFrom;
        LocalDate validUntil;
        Double weight;

        @Column(type = "jsonb")
        String attributes;
      %3$s}
      """;

  private static final String[][] FIELDS = {
    {"long", "id"},
    {"String", "code"},
    {"String", "name"},
    {"String", "description"},
    {"String", "category"},
    {"int", "quantity"},
    {"BigDecimal", "price"},
    {"boolean", "active"},
    {"UUID", "owner"},
    {"Instant", "createdAt"},
    {"Instant", "updatedAt"},
    {"LocalDate", "validFrom"},
    {"LocalDate", "validUntil"},
    {"Double", "weight"},
    {"String", "attributes"}
  };

  private EntitySources() {}

  /**
   * Writes them.
   *
   * @param accessors whether each field has a getter and a setter
   */
  static List<Path> write(Workspace workspace, int count, boolean accessors) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = "Entity%04d".formatted(i);
      String text = ENTITY.formatted(PACKAGE, name, accessors ? accessors() : "");
      sources.add(workspace.write("src/" + PACKAGE.replace('.', '/') + "/" + name + ".java", text));
    }
    return sources;
  }

  private static String accessors() {
    StringBuilder text = new StringBuilder();
    for (String[] field : FIELDS) {
      String property = Character.toUpperCase(field[1].charAt(0)) + field[1].substring(1);
      text.append(
          """

            public %1$s get%2$s() {
              return %3$s;
            }

            public void set%2$s(%1$s %3$s) {
              this.%3$s = %3$s;
            }
          """
              .formatted(field[0], property, field[1]));
    }
    return text.toString();
  }
}
