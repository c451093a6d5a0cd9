package dev.lockstep.processor.report;

import static dev.lockstep.processor.report.DiagnosticCase.inEntity;
import static dev.lockstep.processor.report.DiagnosticCase.inSources;

import dev.lockstep.core.diagnostic.Message;
import java.util.List;

/** Mistakes in entities, names, columns and enums. */
@SuppressWarnings("StringConcatToTextBlock") // marks need their lines, and the rest is one line
final class ReadingCases {

  private static final String LONG = "n".repeat(64);

  private ReadingCases() {}

  static List<DiagnosticCase> entities() {
    return List.of(
        inSources(Message.ENTITY_NOT_A_CLASS, "I is no class", "@Table //!\ninterface I {}"),
        inSources(Message.ENTITY_NOT_A_CLASS, "E is no class", "@Table //!\nenum E { A }"),
        inSources(Message.ENTITY_ABSTRACT, "A is", "@Table //!\nabstract class A { @Id long id; }"),
        inSources(Message.ENTITY_GENERIC, "G has", "@Table //!\nclass G<K> { @Id long id; }"),
        inSources(
            Message.ENTITY_WITHOUT_COLUMNS, "E has", "@Table\nclass E { //!\n static int x; }"),
        inEntity(Message.EMBEDDED_NOT_EMBEDDABLE, "Date", "@Embedded LocalDate day; //!"),
        inSources(
            Message.INHERITS_NOTHING,
            "A extends no class with @Table",
            "@Table\n@Inherits //!\nclass A { @Id long id; }"),
        inSources(
            Message.CANT_INHERIT,
            "The table b can't inherit from a: a is partitioned",
            "@Table @PartitionBy(strategy = PartitionStrategy.HASH, keys = \"id\")\n"
                + "class A { long id; }\n"
                + "@Table\n@Inherits //!\nclass B extends A { int x; }"),
        inSources(
            Message.SUPERCLASS_IS_ENTITY,
            "B extends A, which is an entity",
            "@Table class A { @Id long id; }\n@Table\nclass B extends A { //!\n int x; }"),
        inSources(
            Message.EMBEDDED_IN_ITSELF,
            "Node embeds itself",
            "@Table class T { @Id long id; @Embedded Node node; }\n"
                + "@Embeddable class Node { int x;\n"
                + " @Embedded(prefix = \"n_\")\n"
                + " Node next; //!\n"
                + "}"));
  }

  static List<DiagnosticCase> names() {
    return List.of(
        inSources(
            Message.NAME_TOO_LONG,
            "table",
            "@Table(name = \"" + LONG + "\") //!\nclass T { @Id long id; }"),
        inEntity(Message.NAME_TOO_LONG, "64 bytes", "@Column(name = \"" + LONG + "\") //!\nint n;"),
        inEntity(Message.NAME_TOO_LONG, "column " + LONG, "int " + LONG + "; //!"),
        inEntity(Message.NAME_TOO_LONG, "index", "@Index(name = \"" + LONG + "\") //!\nint n;"),
        inEntity(Message.NAME_HAS_NUL, "name of a column", "@Column(name = \"a\\0b\") //!\nint n;"),
        inEntity(Message.NAME_HAS_NUL, "comment", "@Column(comment = \"a\\0b\") //!\nint n;"),
        inEntity(
            Message.NAME_HAS_NUL, "default", "@Column(defaultValue = \"a\\0b\") //!\nString n;"),
        inEntity(Message.NAME_HAS_NUL, "SQL", "@Check(\"n <> 'a\\0b'\") //!\nString n;"),
        inEntity(Message.NAME_HAS_NUL, "pattern", "@Pattern(\"a\\0b\") //!\nString n;"),
        inEntity(
            Message.NAME_HAS_NUL,
            "key of an index",
            "@Index(columns = \"(n || 'a\\0b')\") //!\nString n;"),
        inSources(
            Message.DUPLICATE_TABLE,
            "already described by shop.A",
            "@Table class A { @Id long id; }\n"
                + "@Table(name = \"a\")\n"
                + "class B { //!\n"
                + " @Id long id; }"),
        inEntity(
            Message.DUPLICATE_COLUMN,
            "from T.userName",
            "String userName;\n@Column(name = \"user_name\") //!\nString other;"),
        inEntity(
            Message.DUPLICATE_CONSTRAINT,
            "ck_t_n",
            "@Check(\"n > 1\")\n@Check(\"n < 5\") //!\nint n;"),
        inEntity(
            Message.DUPLICATE_CONSTRAINT,
            "ck_same",
            "@Positive(name = \"ck_same\") int n;\n@Positive(name = \"ck_same\") //!\nint m;"),
        inEntity(
            Message.RELATION_NAME_TAKEN,
            "another index",
            "@Index int a;\n@Index(name = \"idx_t_a\") //!\nint b;"),
        inEntity(Message.RELATION_NAME_TAKEN, "the table t", "@Index(name = \"t\") //!\nint a;"),
        inEntity(
            Message.RELATION_NAME_TAKEN,
            "other options",
            "@Sequence(name = \"s\") long a;\n@Sequence(name = \"s\", start = 5) //!\nlong b;"),
        inSources(
            Message.TYPE_NAME_TAKEN,
            "the table t",
            "@Table class T { @Id long id; Kind kind; }\n"
                + "@EnumType(name = \"t\")\n"
                + "enum Kind { A } //!"),
        inSources(
            Message.TYPE_NAME_TAKEN,
            "the enum type of shop.B",
            "@Table class T { @Id long id; A a; B b; }\n"
                + "enum A { X } //!\n"
                + "@EnumType(name = \"a\")\n"
                + "enum B { X }"),
        inSources(
            Message.TYPE_NAME_IS_BUILTIN,
            "interval",
            "@Table class T { @Id long id; Interval i; }\nenum Interval { DAY } //!"));
  }

  static List<DiagnosticCase> columns() {
    return List.of(
        inEntity(Message.TYPE_UNMAPPED, "Object", "Object o; //!"),
        inEntity(Message.TYPE_UNMAPPED, "Map", "Map<String, String> m; //!"),
        inEntity(
            Message.TYPE_TEXT_INVALID, "is no type", "@Column(type = \"va(r\") //!\nString s;"),
        inEntity(
            Message.TYPE_TEXT_INVALID,
            "numbers or words",
            "@Column(type = \"varchar(1; drop table t)\") //!\nString s;"),
        inEntity(Message.LENGTH_ON_NON_TEXT, "n is integer", "@Column(length = 5) //!\nint n;"),
        inEntity(Message.LENGTH_OUT_OF_RANGE, "0", "@Column(length = 0) //!\nString s;"),
        inEntity(
            Message.PRECISION_ON_NON_NUMERIC, "s is text", "@Column(precision = 5) //!\nString s;"),
        inEntity(
            Message.PRECISION_OUT_OF_RANGE, "1001", "@Column(precision = 1001) //!\nBigDecimal n;"),
        inEntity(
            Message.SCALE_OUT_OF_RANGE,
            "scale 6",
            "@Column(precision = 5,\n scale = 6) //!\nBigDecimal n;"),
        inEntity(
            Message.SCALE_WITHOUT_PRECISION, "precision", "@Column(scale = 2) //!\nBigDecimal n;"),
        inEntity(
            Message.TYPE_WITH_LENGTH,
            "citext",
            "@Column(type = \"citext\",\n length = 9) //!\nString s;"),
        inEntity(
            Message.DEFAULT_TWICE,
            "defaultExpression",
            "@Column(defaultValue = \"1\",\n defaultExpression = \"2\") //!\nint n;"),
        inEntity(
            Message.DEFAULT_TWICE,
            "@Sequence",
            "@Sequence @Column(defaultValue = \"1\") //!\nlong n;"),
        inEntity(
            Message.DEFAULT_INVALID, "no integer", "@Column(defaultValue = \"ten\") //!\nint n;"),
        inEntity(Message.DEFAULT_INVALID, "whole", "@Column(defaultValue = \"1.5\") //!\nint n;"),
        inEntity(
            Message.DEFAULT_INVALID,
            "out of range",
            "@Column(defaultValue = \"40000\") //!\nshort n;"),
        inEntity(
            Message.DEFAULT_INVALID,
            "digits",
            "@Column(precision = 3, scale = 1, defaultValue = \"100\") //!\nBigDecimal n;"),
        inEntity(
            Message.DEFAULT_INVALID,
            "true or false",
            "@Column(defaultValue = \"yes\") //!\nboolean b;"),
        inEntity(
            Message.DEFAULT_INVALID,
            "too long",
            "@Column(length = 2, defaultValue = \"abc\") //!\nString s;"),
        inEntity(
            Message.DEFAULT_INVALID, "hexadecimal", "@Column(defaultValue = \"x\") //!\nUUID u;"),
        inEntity(
            Message.DEFAULT_INVALID,
            "2026-01-31",
            "@Column(defaultValue = \"today\") //!\nLocalDate d;"),
        inEntity(
            Message.DEFAULT_NOT_A_LABEL,
            "Did you mean 'BUY'?",
            "@Column(defaultValue = \"BYU\") //!\nAction a; enum Action { BUY, HOLD }"),
        inEntity(
            Message.DEFAULT_ON_IDENTITY,
            "n is",
            "@Identity @Column(defaultValue = \"1\") //!\nlong n;"),
        inEntity(Message.IDENTITY_ON_NON_INTEGER, "uuid", "@Identity //!\nUUID u;"),
        inEntity(Message.SEQUENCE_ON_NON_NUMBER, "text", "@Sequence //!\nString s;"),
        inEntity(
            Message.SEQUENCE_INVALID, "increment is 0", "@Sequence(increment = 0) //!\nlong n;"),
        inEntity(Message.SEQUENCE_INVALID, "start 0", "@Sequence(start = 0) //!\nlong n;"),
        inEntity(
            Message.SEQUENCE_INVALID,
            "not below",
            "@Sequence(minValue = 9, maxValue = 3) //!\nlong n;"),
        inEntity(Message.NULLABLE_PRIMITIVE, "primitive", "@Column(nullable = true) //!\nint n;"),
        inEntity(
            Message.NULLABLE_PRIMITIVE,
            "primary key",
            "@Id @Column(nullable = true) //!\nString s;"),
        inEntity(
            Message.NULLABLE_PRIMITIVE,
            "@Nullable",
            "@Id @org.jspecify.annotations.Nullable String s; //!"),
        inEntity(Message.ENUM_COLUMN_ON_NON_ENUM, "T.s", "@EnumColumn //!\nString s;"));
  }

  static List<DiagnosticCase> enums() {
    return List.of(
        inEntity(Message.ENUM_EMPTY, "E has", "E e;\nenum E {} //!"),
        inEntity(
            Message.LABEL_DUPLICATE, "A already", "E e; enum E { A,\n@EnumLabel(\"A\") //!\nB }"),
        inEntity(
            Message.LABEL_TOO_LONG,
            "64",
            "E e; enum E { A,\n@EnumLabel(\"" + LONG + "\") //!\nB }"),
        inEntity(
            Message.LABEL_EXCEEDS_LENGTH,
            "length 2",
            "@EnumColumn(storage = EnumStorage.TEXT)\n"
                + "@Column(length = 2) //!\n"
                + "E e; enum E { LONGER }"),
        inEntity(
            Message.CONVERT_NOT_A_LABEL,
            "Did you mean 'BUY'?",
            "@Convert(otherwise = \"buy!\") //!\nE e; enum E { BUY, SELL }"),
        inEntity(
            Message.CONVERT_NOT_A_LABEL,
            "There are: BUY, SELL.",
            "@Convert(labels = {\n"
                + "@Label(from = \"x\",\n"
                + " to = \"unlike\") //!\n"
                + "})\n"
                + "E e; enum E { BUY, SELL }"),
        inEntity(
            Message.CONVERT_USING_WITH_LABELS,
            "using",
            "@Convert(using = \"e::text\",\n ignoreCase = true) //!\nString e;"),
        inEntity(
            Message.LABEL_STILL_DECLARED, "BUY", "E e;\n@DropValue(\"BUY\") //!\nenum E { BUY }"),
        inSources(Message.ENUM_TYPE_ON_NON_ENUM, "C is no enum", "@EnumType //!\nclass C {}"));
  }

  static List<DiagnosticCase> removals() {
    return List.of(
        removal(
            Message.REMOVAL_UNKNOWN_RULE,
            "Did you mean 'ck_t_n'?",
            "@RemoveRows(breaking = \"ck_t_m\") //!"),
        removal(
            Message.REMOVAL_UNKNOWN_RULE,
            "There are: ck_t_n, ex, id, n, pk_t, uq_t_n.",
            "@RemoveRows(breaking = \"free\") //!\n@RemoveRows(breaking = \"n\")"),
        removal(
            Message.REMOVAL_OF_EXCLUSION, "constraint ex", "@RemoveRows(breaking = \"ex\") //!"),
        removal(
            Message.REMOVAL_KEEPS_NONE,
            "break ck_t_n are removed",
            "@RemoveRows(breaking = \"ck_t_n\",\n keep = \"id\") //!"),
        removal(
            Message.EXPRESSION_BROKEN,
            "order of uq_t_n",
            "@RemoveRows(breaking = \"uq_t_n\",\n keep = \"id)\") //!"),
        inSources(
            Message.REMOVAL_WITHOUT_KEY,
            "table t has no primary key",
            "@Table\n@RemoveRows(breaking = \"n\") //!\nclass T { int n; }"));
  }

  private static DiagnosticCase removal(Message message, String text, String consent) {
    return inSources(
        message,
        text,
        "@Table\n@Unique(columns = \"n\")\n@Exclude(name = \"ex\", value = \"n with =\")\n"
            + consent
            + "\nclass T {\n@Id long id;\n@Positive int n;\nString free;\n}");
  }
}
