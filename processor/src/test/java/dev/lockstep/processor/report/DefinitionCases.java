package dev.lockstep.processor.report;

import static dev.lockstep.processor.report.DiagnosticCase.inSources;

import dev.lockstep.core.diagnostic.Message;
import java.util.List;

/** Mistakes in what is declared as a whole. */
final class DefinitionCases {

  private DefinitionCases() {}

  static List<DiagnosticCase> all() {
    return List.of(
        onType(Message.DEFINITION_SQL_MISSING, "view t", "@View"),
        onType(Message.DEFINITION_SQL_TWICE, "view t", "@View(sql = \"a\", resource = \"b\")"),
        onType(Message.DEFINITION_FILE_UNREADABLE, "v.sql", "@View(resource = \"v.sql\")"),
        onType(Message.EXPRESSION_BROKEN, "more than one", "@View(sql = \"select 1; select 2\")"),
        onType(
            Message.DEFINITION_NAME_INVALID,
            "types of its arguments",
            object("FUNCTION", "f", "create function f() returns int return 1")),
        onType(
            Message.DEFINITION_NAME_INVALID,
            "the table is missing",
            object("TRIGGER", "f", "create trigger f")),
        onType(
            Message.DEFINITION_OF_ANOTHER_KIND,
            "CREATE PROCEDURE",
            object("PROCEDURE", "f()", "create function f() returns int return 1")),
        onType(
            Message.DEFINITION_OF_ANOTHER_KIND,
            "CREATE OPERATOR.",
            object(
                "OPERATOR", "===(int, int)", "create operator class a for type int using btree")),
        onType(
            Message.DEFINITION_NAME_INVALID,
            "the index method is missing",
            object("OPERATOR_CLASS", "a", "create operator class a")),
        onType(
            Message.DEFINITION_NAME_INVALID,
            "write its types",
            object("CAST", "(text, integer)", "create cast (text as integer)")),
        onType(
            Message.DEFINITION_WITH_SECRET,
            "a user mapping",
            object("SERVER", "w", "create user mapping for app server w")),
        onType(
            Message.DEFINITION_WITH_SECRET,
            "a password",
            object(
                "SERVER",
                "w",
                "create server w foreign data wrapper f options (host 'w', password 'x')")),
        onType(Message.GRANT_WITHOUT_OBJECT, "T does not say", grant("SELECT", "a", "")),
        onType(Message.GRANT_INVALID, "names no role", "@Grant(privileges = {}, to = {})"),
        onType(
            Message.GRANT_INVALID,
            "no privilege SELECT on a schema",
            grant("SELECT", "a", ", on = \"SCHEMA s\"")),
        onType(
            Message.GRANT_INVALID, "write TABLE orders", grant("SELECT", "a", ", on = \"orders\"")),
        onType(
            Message.GRANT_ON_UNKNOWN,
            "TABLE orders, which no class",
            grant("SELECT", "a", ", on = \"TABLE orders\"")),
        inSources(
            Message.GRANT_INVALID,
            "DELETE can't be for single columns",
            "@Table\n@Grant(privileges = Privilege.DELETE, columns = \"id\", to = \"a\") //!\n"
                + "class T { @Id long id; }"),
        inSources(
            Message.UNKNOWN_COLUMN,
            "no column 'ids'. Did you mean",
            "@Table\n@Grant(privileges = Privilege.SELECT, columns = \"ids\", to = \"a\") //!\n"
                + "class T { @Id long id; }"),
        inSources(
            Message.DEFINITION_DUPLICATE,
            "view v",
            "@View(name = \"v\", sql = \"select 1\") interface A {}\n"
                + "@View(name = \"v\", sql = \"select 2\") //!\ninterface B {}"),
        inSources(
            Message.INDEX_ON_VIEW,
            "stores no rows",
            "@View(sql = \"select 1 as n\")\n@Index(columns = \"n\") //!\ninterface T {}"),
        inSources(
            Message.COMPOSITE_WITHOUT_ATTRIBUTES,
            "T has no field",
            "@CompositeType\nclass T {} //!"),
        inSources(
            Message.ATTRIBUTE_DUPLICATE,
            "attribute a already",
            "@CompositeType class T { int a;\n@Column(name = \"a\") int b; } //!"),
        inSources(
            Message.ATTRIBUTE_WITH_COLUMN_OPTION,
            "has no @Unique",
            "@CompositeType class T {\n@Unique //!\nint a; }"),
        inSources(
            Message.TYPE_NAME_TAKEN,
            "the enum type t",
            "enum T { A }\n@Table class E { @Id long id; T t; }\n"
                + "@Domain(type = \"text\", name = \"t\") //!\ninterface D {}"),
        inSources(
            Message.RELATION_NAME_TAKEN,
            "the table e",
            "@Table class E { @Id long id; }\n"
                + "@View(name = \"e\", sql = \"select 1\") //!\ninterface V {}"));
  }

  private static String grant(String privilege, String role, String more) {
    return "@Grant(privileges = Privilege." + privilege + ", to = \"" + role + "\"" + more + ")";
  }

  private static String object(String kind, String name, String sql) {
    return "@SqlObject(kind = SqlKind."
        + kind
        + ", name = \""
        + name
        + "\", sql = \""
        + sql
        + "\")";
  }

  private static DiagnosticCase onType(Message message, String text, String annotation) {
    return inSources(message, text, annotation + " //!\ninterface T {}");
  }
}
