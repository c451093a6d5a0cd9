package dev.lockstep.core.model;

import java.util.Map;
import java.util.Set;

/** The types that every PostgreSQL server from 13 on has, by canonical name, and their aliases. */
final class BuiltinTypes {

  private static final Set<String> TEXT = Set.of("text", "varchar", "char");

  private static final Set<String> NUMERIC =
      Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");

  private static final Set<String> OTHER =
      Set.of(
          "boolean",
          "bytea",
          "uuid",
          "json",
          "jsonb",
          "jsonpath",
          "xml",
          "date",
          "time",
          "timetz",
          "timestamp",
          "timestamptz",
          "interval",
          "bit",
          "varbit",
          "money",
          "inet",
          "cidr",
          "macaddr",
          "macaddr8",
          "point",
          "line",
          "lseg",
          "box",
          "path",
          "polygon",
          "circle",
          "tsvector",
          "tsquery",
          "oid",
          "name",
          "int4range",
          "int8range",
          "numrange",
          "tsrange",
          "tstzrange",
          "daterange",
          "int4multirange",
          "int8multirange",
          "nummultirange",
          "tsmultirange",
          "tstzmultirange",
          "datemultirange",
          "pg_lsn",
          "regclass",
          "regtype",
          "xid",
          "xid8",
          "\"char\"");

  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("int2", "smallint"),
          Map.entry("int", "integer"),
          Map.entry("int4", "integer"),
          Map.entry("int8", "bigint"),
          Map.entry("decimal", "numeric"),
          Map.entry("float4", "real"),
          Map.entry("float8", "double precision"),
          Map.entry("float", "double precision"),
          Map.entry("bool", "boolean"),
          Map.entry("character varying", "varchar"),
          Map.entry("character", "char"),
          Map.entry("bpchar", "char"),
          Map.entry("bit varying", "varbit"),
          Map.entry("timestamp with time zone", "timestamptz"),
          Map.entry("timestamp without time zone", "timestamp"),
          Map.entry("time with time zone", "timetz"),
          Map.entry("time without time zone", "time"));

  private BuiltinTypes() {}

  static boolean contains(String canonicalName) {
    return TEXT.contains(canonicalName)
        || NUMERIC.contains(canonicalName)
        || OTHER.contains(canonicalName);
  }

  static boolean isText(String canonicalName) {
    return TEXT.contains(canonicalName);
  }

  static boolean isNumeric(String canonicalName) {
    return NUMERIC.contains(canonicalName);
  }

  /** Returns the canonical name of a type as somebody wrote it, in lower case. */
  static String canonical(String written) {
    return ALIASES.getOrDefault(written, written);
  }
}
