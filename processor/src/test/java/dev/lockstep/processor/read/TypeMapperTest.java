package dev.lockstep.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.model.Column;
import dev.lockstep.processor.Sources;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeMapperTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "String | text",
        "@Column(length = 20) String | varchar(20)",
        "boolean | boolean",
        "Boolean | boolean",
        "byte | smallint",
        "Byte | smallint",
        "short | smallint",
        "Short | smallint",
        "int | integer",
        "Integer | integer",
        "long | bigint",
        "Long | bigint",
        "float | real",
        "Float | real",
        "double | double precision",
        "Double | double precision",
        "char | char(1)",
        "Character | char(1)",
        "BigDecimal | numeric",
        "@Column(precision = 12) BigDecimal | numeric(12,0)",
        "@Column(precision = 12, scale = 4) BigDecimal | numeric(12,4)",
        "BigInteger | numeric",
        "@Column(precision = 20) BigInteger | numeric(20,0)",
        "Instant | timestamptz",
        "OffsetDateTime | timestamptz",
        "ZonedDateTime | timestamptz",
        "LocalDateTime | timestamp",
        "LocalDate | date",
        "LocalTime | time",
        "OffsetTime | timetz",
        "Duration | interval",
        "Period | interval",
        "UUID | uuid",
        "byte[] | bytea",
        "java.net.InetAddress | inet",
        "org.jooq.JSON | json",
        "org.jooq.JSONB | jsonb",
        "String[] | text[]",
        "int[] | integer[]",
        "int[][] | integer[][]",
        "List<String> | text[]",
        "@Column(length = 9) Set<String> | varchar(9)[]",
        "Collection<UUID> | uuid[]",
        "List<BigDecimal> | numeric[]",
        "List<byte[]> | bytea[]",
        "Color | color",
        "List<Color> | color[]",
        "@EnumColumn(storage = EnumStorage.TEXT) Color | text",
        "@EnumColumn(storage = EnumStorage.TEXT) @Column(length = 8) Color | varchar(8)",
        "@Column(type = \"JSONB\") Object | jsonb",
        "@Column(type = \"character varying(5)\") String | varchar(5)",
        "@Column(type = \"citext\") String | citext",
        "@Column(type = \"timestamp(3) with time zone\") Instant | timestamptz(3)",
      })
  void mapsJavaTypes(String java, String sql) {
    String source = Sources.entity(java + " value;") + "enum Color { RED }";

    Column column = ReadModel.table(source).column("value");

    assertThat(Objects.requireNonNull(column).type()).hasToString(sql);
  }
}
