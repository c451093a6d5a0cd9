package dev.lockstep.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.ForeignKeyAction;
import dev.lockstep.core.model.PrimaryKey;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Sequence;
import dev.lockstep.core.model.Table;
import dev.lockstep.processor.Sources;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityReaderTest {

  @Test
  void readsRecordsLikeClasses() {
    Table table =
        ReadModel.table(
            """
            @Table(schema = "sales", comment = "Lines")
            record OrderLine(@Id long orderId, @Id int position, @Column(name = "what") String a) {}
            """);

    assertThat(table.name()).isEqualTo(new QualifiedName("sales", "order_line"));
    assertThat(table.comment()).isEqualTo("Lines");
    assertThat(table.origin()).isEqualTo("shop.OrderLine");
    assertThat(table.columnNames()).containsExactly("order_id", "position", "what");
    assertThat(table.primaryKey())
        .isEqualTo(new PrimaryKey("pk_order_line", List.of("order_id", "position")));
  }

  @Test
  void inheritsFromMappedSuperclassesFirst() {
    Table table =
        ReadModel.table(
            """
            @Table @Index(columns = "version") class Customer extends Versioned<UUID> {
              String name;
              static int counter;
              transient int cached;
              @Transient String display;
            }
            @MappedSuperclass @Check("version > 0") abstract class Versioned<K> extends Plain {
              @Id K id;
              int version;
            }
            class Plain { String skipped; }
            """);

    assertThat(table.columnNames()).containsExactly("id", "version", "name");
    assertThat(Objects.requireNonNull(table.column("id")).type()).hasToString("uuid");
    assertThat(table.constraints()).contains(new Check("ck_customer", "version > 0"));
    assertThat(table.index("idx_customer_version")).isNotNull();
  }

  @Test
  void embedsWithPrefix() {
    Table table =
        ReadModel.table(
            """
            @Table class Customer {
              @Id long id;
              @Embedded Address home;
              @Embedded(prefix = "billing_") Address billing;
              String last;
            }
            @Embeddable record Address(
                @Column(length = 100) String street,
                @Check("zip <> street") @Index String zip) {}
            """);

    assertThat(table.columnNames())
        .containsExactly("id", "street", "zip", "billing_street", "billing_zip", "last");
    assertThat(table.constraints())
        .contains(
            new Check("ck_customer_zip", "zip <> street"),
            new Check("ck_customer_billing_zip", "billing_zip <> billing_street"));
    assertThat(table.indexes()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "@Column(defaultValue = \"O'Neill\") String | 'O''Neill'",
        "@Column(defaultValue = \"0.00\") BigDecimal | 0.00",
        "@Column(defaultValue = \"-7\") int | -7",
        "@Column(defaultValue = \"NaN\") double | 'NaN'",
        "@Column(defaultValue = \"TRUE\") boolean | true",
        "@Column(defaultValue = \"2026-01-31\") LocalDate | '2026-01-31'",
        "@Column(defaultValue = \"{}\") String[] | '{}'",
        "@Column(defaultValue = \"in stock\") Stock | 'in stock'",
        "@Column(defaultExpression = \"now()\") Instant | now()",
        "@Column(defaultExpression = \"''\") String | ''",
        "@Sequence long | nextval('t_value_seq')",
        "@Sequence(name = \"User\") long | nextval('\"User\"')",
      })
  void readsDefaults(String declaration, String expected) {
    Table table =
        ReadModel.schema(
                Sources.entity(declaration + " value;")
                    + "enum Stock { @EnumLabel(\"in stock\") IN_STOCK }")
            .tables()
            .get(0);

    assertThat(Objects.requireNonNull(table.column("value")).defaultExpression())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "@Range(min = \"0\", max = \"1\") BigDecimal | value >= 0 AND value <= 1",
        "@Range(min = \"-273.15\") BigDecimal | value >= -273.15",
        "@Positive int | value > 0",
        "@Positive(orZero = true) int | value >= 0",
        "@NotBlank String | btrim(value) <> ''",
        "@Pattern(\"^it's\\\\\\\\d$\") String | value ~ '^it''s\\\\d$'",
        "@EnumColumn(storage = EnumStorage.TEXT) E | value IN ('A', 'it''s')",
        "@EnumColumn(storage = EnumStorage.TEXT) List<E> | value <@ ARRAY['A', 'it''s']::text[]",
        "@Check(\"value  <>  'x'\") String | value <> 'x'",
      })
  void readsChecks(String declaration, String expected) {
    Table table =
        ReadModel.table(
            Sources.entity(declaration.replace("\\\\\\\\", "\\\\") + " value;")
                + "enum E { A, @EnumLabel(\"it's\") B }");

    assertThat(table.constraints())
        .contains(new Check("ck_t_value", expected.replace("\\\\", "\\")));
  }

  @Test
  void namesSeveralChecksOfOneColumnApart() {
    Table table =
        ReadModel.table(
            Sources.entity(
                """
                @Positive @Range(max = "9") @Check(value = "n <> 3", name = "ck_own") int n;
                @NotBlank @Pattern("x") @Check("s <> 'a'") String s;
                @Positive @Column(name = "order") int reserved;
                """));

    assertThat(table.constraints())
        .contains(
            new Check("ck_own", "n <> 3"),
            new Check("ck_t_n", "n <= 9"),
            new Check("ck_t_n_positive", "n > 0"),
            new Check("ck_t_s", "s <> 'a'"),
            new Check("ck_t_s_not_blank", "btrim(s) <> ''"),
            new Check("ck_t_s_pattern", "s ~ 'x'"),
            new Check("ck_t_order", "\"order\" > 0"));
  }

  @Test
  void readsForeignKeysAlsoInCircles() {
    Schema schema =
        ReadModel.schema(
            """
            @Table class A {
              @Id @Identity Long id;
              @References(entity = B.class, onDelete = ForeignKeyAction.SET_NULL) UUID b;
            }
            @Table @ForeignKey(columns = {"x", "y"}, entity = C.class)
            class B {
              @Id UUID id;
              @References(entity = A.class) long a;
              @References(entity = B.class, column = "code", name = "fk_own") String parent;
              @Unique String code;
              int x;
              String y;
            }
            @Table @PrimaryKey(columns = {"m", "n"}) class C { String n; int m; }
            """);

    Table b = Objects.requireNonNull(schema.table(QualifiedName.of("b")));
    assertThat(b.constraint("fk_b_a"))
        .isEqualTo(
            new ForeignKey(
                "fk_b_a",
                List.of("a"),
                QualifiedName.of("a"),
                List.of("id"),
                ForeignKeyAction.NO_ACTION,
                ForeignKeyAction.NO_ACTION));
    assertThat(b.constraint("fk_own")).isNotNull();
    assertThat(b.constraint("fk_b_x_y")).isNotNull();
    Table c = Objects.requireNonNull(schema.table(QualifiedName.of("c")));
    assertThat(c.columns()).noneMatch(column -> column.nullable());
  }

  @Test
  void readsEnumTypesAndSequences() {
    Schema schema =
        ReadModel.schema(
            """
            @Table(schema = "s") class T {
              @Id long id;
              @Sequence(name = "numbers", start = 10, increment = 5, cache = 3) long a;
              @Sequence(name = "numbers", start = 10, increment = 5, cache = 3) long b;
              Kind kind;
              @Column(type = "text") Plain plain;
              @EnumColumn(storage = EnumStorage.TEXT) Plain text;
            }
            @EnumType(name = "Kind", schema = "s", comment = "c")
            enum Kind { B, @EnumLabel("a") A }
            enum Plain { X }
            @EnumType enum Unused { Y }
            """);

    assertThat(schema.enumTypes())
        .containsExactly(
            new EnumType(QualifiedName.of("unused"), List.of("Y"), null, "shop.Unused"),
            new EnumType(new QualifiedName("s", "Kind"), List.of("B", "a"), "c", "shop.Kind"));
    assertThat(schema.sequences())
        .containsExactly(
            new Sequence(new QualifiedName("s", "numbers"), 10, 5, null, null, 3, false));
  }
}
