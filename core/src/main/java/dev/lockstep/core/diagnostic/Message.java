package dev.lockstep.core.diagnostic;

import static dev.lockstep.core.diagnostic.Severity.ERROR;
import static dev.lockstep.core.diagnostic.Severity.NOTE;
import static dev.lockstep.core.diagnostic.Severity.WARNING;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The catalogue: every fact that the compile-time side can report, with its stable code. {@code
 * LS1xxx} are about what classes declare, {@code LS20xx} about changes and consent, {@code LS21xx}
 * about hazards of a change, {@code LS22xx} about snapshot and history, {@code LS29xx} about
 * Lockstep itself. A code is never given to another fact.
 *
 * <p>A template says what is wrong, where, and what to write instead; {@code {0}}, {@code {1}} and
 * so on stand for the arguments.
 */
public enum Message {
  // Entities
  ENTITY_NOT_A_CLASS(
      1001, ERROR, "{0} is no class: @Table describes a class or record. Move it to a class."),
  ENTITY_ABSTRACT(
      1002,
      ERROR,
      "{0} is abstract, so no row is ever one. Make it concrete, or write @MappedSuperclass in"
          + " place of @Table to share its fields."),
  ENTITY_GENERIC(
      1003,
      ERROR,
      "{0} has type parameters, so the types of its columns are open. Remove them, or move the"
          + " generic part to a @MappedSuperclass."),
  ENTITY_WITHOUT_COLUMNS(
      1004,
      ERROR,
      "{0} has no field that becomes a column, so its table would have none. Add a field, or remove"
          + " @Table."),
  EMBEDDED_NOT_EMBEDDABLE(
      1005, ERROR, "{0} is no embeddable class. Mark it with @Embeddable, or remove @Embedded."),
  EMBEDDED_IN_ITSELF(
      1006, ERROR, "{0} embeds itself, so its columns have no end. Remove @Embedded here."),
  INHERITS_NOTHING(
      1007,
      ERROR,
      "{0} extends no class with @Table, so there is no table to inherit from. Extend an entity, or"
          + " remove @Inherits."),
  CANT_INHERIT(
      1008,
      ERROR,
      "The table {0} can't inherit from {1}: {2}. Make both alike in what {1} has, or remove"
          + " @Inherits."),
  SUPERCLASS_IS_ENTITY(
      1009,
      WARNING,
      "{0} extends {1}, which is an entity: its fields are no columns of this table. Add @Inherits"
          + " to inherit from its table, or move what both have to a @MappedSuperclass."),

  // Names
  NAME_TOO_LONG(
      1101,
      ERROR,
      "The name of the {0} {1} has {2} bytes and PostgreSQL keeps 63. Choose a shorter name."),
  NAME_HAS_NUL(
      1102, ERROR, "The {0} holds the character NUL, which PostgreSQL never stores. Remove it."),
  DUPLICATE_TABLE(
      1103, ERROR, "The table {0} is already described by {1}. Give one of them another name."),
  DUPLICATE_COLUMN(
      1104,
      ERROR,
      "The table {0} has the column {1} already, from {2}. Set another name with @Column(name ="
          + " \"...\"), or a prefix with @Embedded."),
  DUPLICATE_CONSTRAINT(
      1105,
      ERROR,
      "The table {0} has a constraint {1} already. Give one of the two its own name with name ="
          + " \"...\"."),
  RELATION_NAME_TAKEN(
      1106,
      ERROR,
      "The {0} {1} has the name of {2}; tables, indexes and sequences of one schema share one set"
          + " of names. Rename one of them."),
  TYPE_NAME_TAKEN(
      1107,
      ERROR,
      "The enum type {0} has the name of {1}. Set another name with @EnumType(name = \"...\")."),
  TYPE_NAME_IS_BUILTIN(
      1108,
      ERROR,
      "The enum type {0} has the name of a type that PostgreSQL brings. Set another name with"
          + " @EnumType(name = \"...\")."),
  NAME_INVALID(
      1109,
      ERROR,
      "'{0}' is no name of a {1}: {2}. Write name or schema.name, and double quotes around a part"
          + " that holds a dot."),

  // Columns
  TYPE_UNMAPPED(
      1201,
      ERROR,
      "The Java type {0} has no PostgreSQL type. Write one with @Column(type = \"...\"), or mark"
          + " the field with @Transient or @Embedded."),
  TYPE_TEXT_INVALID(1202, ERROR, "{0}. Write a type as in SQL, such as \"jsonb\" or \"text[]\"."),
  LENGTH_ON_NON_TEXT(
      1203,
      ERROR,
      "A length limits a text, and the column {0} is {1}. Remove length; for a number use precision"
          + " and scale."),
  LENGTH_OUT_OF_RANGE(
      1204, ERROR, "The length {0} is not in 1 to 10485760. Write one in that range, or none."),
  PRECISION_ON_NON_NUMERIC(
      1205,
      ERROR,
      "Precision and scale are for BigDecimal and BigInteger, and the column {0} is {1}. Remove"
          + " them."),
  PRECISION_OUT_OF_RANGE(
      1206, ERROR, "The precision {0} is not in 1 to 1000. Write one in that range, or none."),
  SCALE_OUT_OF_RANGE(
      1207,
      ERROR,
      "The scale {0} does not fit the precision {1}. Write a scale in 0 to the precision."),
  SCALE_WITHOUT_PRECISION(
      1208, ERROR, "A scale means nothing without a precision. Write precision = ... beside it."),
  TYPE_WITH_LENGTH(
      1209,
      ERROR,
      "The type {0} is complete in itself. Remove length, precision and scale beside it."),
  DEFAULT_TWICE(1210, ERROR, "The column {0} has two defaults: {1} and {2}. Remove one of them."),
  DEFAULT_INVALID(1211, ERROR, "The default '{0}' is no {1}: {2}."),
  DEFAULT_NOT_A_LABEL(1212, ERROR, "The default '{0}' is no label of {1}. {2}"),
  DEFAULT_ON_IDENTITY(
      1213,
      ERROR,
      "The column {0} is an identity column, which PostgreSQL fills. Remove its default, or"
          + " @Identity."),
  IDENTITY_ON_NON_INTEGER(
      1214,
      ERROR,
      "An identity column is smallint, integer or bigint, and the column {0} is {1}. Change the"
          + " field to short, int or long."),
  SEQUENCE_ON_NON_NUMBER(
      1215, ERROR, "A sequence gives numbers, and the column {0} is {1}. Remove @Sequence."),
  SEQUENCE_INVALID(1216, ERROR, "The sequence {0} cannot be: {1}."),
  NULLABLE_PRIMITIVE(
      1217, ERROR, "The column {0} can't take NULL: {1}. Remove {2}, or change the field."),
  ENUM_COLUMN_ON_NON_ENUM(
      1218, ERROR, "@EnumColumn is for a field of an enum, and {0} is none. Remove it."),
  GENERATED_WITH_DEFAULT(
      1219,
      ERROR,
      "The column {0} is generated, so nothing else gives it values. Remove its default, @Sequence"
          + " or @Identity, or remove @GeneratedAs."),
  GENERATED_FROM_GENERATED(
      1220,
      ERROR,
      "The column {0} is computed from {1}, which is generated itself. Write the expression of {1}"
          + " in its place."),
  COLLATE_ON_NON_TEXT(
      1221, ERROR, "A collation sorts texts, and the column {0} is {1}. Remove @Collate."),
  IDENTITY_INVALID(1222, ERROR, "The identity of the column {0} cannot be: {1}."),

  // Tables
  UNLOGGED_REFERENCED(
      1230,
      ERROR,
      "The table {0} is logged and refers to {1}, which is unlogged: a crash would leave references"
          + " to nothing. Make both unlogged, or neither."),
  POLICY_INVALID(1231, ERROR, "The policy {0} cannot be: {1}."),
  POLICY_REPEATED(
      1232, ERROR, "The table {0} has a policy {1} already. Give one of the two another name."),
  POLICY_WITHOUT_ROW_SECURITY(
      1233,
      ERROR,
      "The policy {0} hides nothing: row-level security of the table {1} is off. Write"
          + " @RowLevelSecurity on the class, or remove the policy."),
  PARTITION_KEY_INVALID(1234, ERROR, "The table {0} can't be partitioned like that: {1}."),
  KEY_WITHOUT_PARTITION_COLUMNS(
      1235,
      ERROR,
      "The {0} {1} of the table {2} does not have all that it is partitioned by: {3}. PostgreSQL"
          + " looks for equal rows in one partition only. Add it to the key, or drop the key."),
  PARTITIONED_TABLE_CANT(
      1236, ERROR, "The table {0} is partitioned, so {1}. Remove {2}, or @PartitionBy."),
  PARTITION_INVALID(1237, ERROR, "The partition {0} cannot be: {1}."),
  REPLICA_IDENTITY_INVALID(
      1238,
      ERROR,
      "The table {0} can't be identified by '{1}': {2}. Name a unique index or key over NOT NULL"
          + " columns, without a condition and not deferrable, or remove replicaIdentityIndex."),

  // Constraints and indexes
  EXPRESSION_BROKEN(1301, ERROR, "The SQL of the {0} can't stand in a statement: {1}."),
  EXPRESSION_EMPTY(1302, ERROR, "The SQL of the {0} is empty. Write a condition."),
  UNKNOWN_COLUMN(1303, ERROR, "The table {0} has no column '{1}'. {2}"),
  RANGE_BOUND_INVALID(
      1304, ERROR, "'{0}' is no decimal number. Write one such as \"0\" or \"-0.5\"."),
  RANGE_EMPTY(1305, ERROR, "The range of the column {0} {1}. Set min, max or both, min first."),
  CHECK_ON_WRONG_TYPE(1306, ERROR, "{0} checks {1}, and the column {2} is {3}. Remove it."),
  PRIMARY_KEY_TWICE(
      1307,
      ERROR,
      "The table {0} gets a primary key from {1} already. Keep @PrimaryKey or @Id, not both."),
  COLUMNS_MISSING(1308, ERROR, "{0} on a class names no column. Write columns = \"...\"."),
  COLUMN_REPEATED(1309, ERROR, "The column '{0}' stands twice in one key. Remove one."),
  INDEX_KEY_INVALID(1310, ERROR, "{0}."),
  INDEX_METHOD_INVALID(1311, ERROR, "An index with the method '{0}' {1}. Use \"btree\"."),
  EXCLUDE_ELEMENT_INVALID(
      1312,
      ERROR,
      "{0}. Write elements of @Exclude such as \"room with =\" or \"(lower(name)) with =\"."),
  INDEX_NULLS_WITHOUT_UNIQUE(
      1313,
      ERROR,
      "nullsNotDistinct says which rows a unique index refuses. Write unique = true beside it, or"
          + " remove it."),
  PARAMETER_INVALID(1314, ERROR, "{0}. Write it such as \"fillfactor = 70\"."),

  // Foreign keys
  REFERENCE_NOT_AN_ENTITY(
      1401, ERROR, "{0} is no entity, so it has no table to refer to. Mark it with @Table."),
  REFERENCE_WITHOUT_KEY(
      1402,
      ERROR,
      "{0} has no primary key of one column to refer to. Name the column with column = \"...\", or"
          + " use @ForeignKey on the class."),
  REFERENCE_COLUMN_COUNT(
      1403, ERROR, "{0} columns can't refer to {1} columns ({2}). Name as many on both sides."),
  REFERENCE_NOT_UNIQUE(
      1404,
      ERROR,
      "{0}({1}) is neither a primary key nor unique, so it can't be referred to. Add @Unique there,"
          + " or refer to the primary key."),
  REFERENCE_TYPE_DIFFERS(
      1405,
      ERROR,
      "The column {0} is {1} and refers to {2}, which is {3}. Give both the same type."),
  SET_NULL_ON_NOT_NULL(
      1406,
      WARNING,
      "SET_NULL would put NULL in the column {0}, which never takes it, so the change of the"
          + " referenced row will fail. Make the column nullable, or choose another action."),
  REFERENCE_DEFERRABLE(
      1407,
      ERROR,
      "{0}({1}) is a deferrable key, and PostgreSQL lets no foreign key refer to one. Remove"
          + " deferrable there, or refer to another key."),
  SET_COLUMNS_INVALID(
      1408,
      ERROR,
      "onDeleteColumns {0} can't be set: they are for SET_NULL and SET_DEFAULT of onDelete, and"
          + " each is one of {1}, once."),

  // Enums and conversions
  ENUM_EMPTY(1501, ERROR, "The enum {0} has no constant, so no value fits. Add a constant."),
  LABEL_DUPLICATE(
      1502, ERROR, "The label '{0}' stands for {1} already. Give each constant its own label."),
  LABEL_TOO_LONG(
      1503,
      ERROR,
      "The label '{0}' has {1} bytes and PostgreSQL allows 63. Write a shorter one with"
          + " @EnumLabel."),
  LABEL_EXCEEDS_LENGTH(
      1504,
      ERROR,
      "The label '{0}' is longer than the column's length {1}. Write a greater length."),
  CONVERT_NOT_A_LABEL(1505, ERROR, "'{0}' is no label of {1}. {2}"),
  CONVERT_USING_WITH_LABELS(
      1506,
      ERROR,
      "using does the whole conversion. Remove labels, ignoreCase and otherwise beside it."),
  LABEL_STILL_DECLARED(
      1507,
      ERROR,
      "@DropValue(\"{0}\") removes a label that the enum declares. Remove the constant, or the"
          + " @DropValue."),
  ENUM_TYPE_ON_NON_ENUM(1508, ERROR, "{0} is no enum, so it has no enum type. Remove @EnumType."),
  REMOVAL_UNKNOWN_RULE(
      1509,
      ERROR,
      "The table {0} has no rule '{1}' that rows can break. Write the name of a constraint, of a"
          + " unique index or of a column that is NOT NULL. {2}"),
  REMOVAL_OF_EXCLUSION(
      1510,
      ERROR,
      "Nothing tells which rows break the exclusion constraint {0}. Remove @RemoveRows, and delete"
          + " them in a migration before."),
  REMOVAL_WITHOUT_KEY(
      1511,
      ERROR,
      "The table {0} has no primary key to keep removed rows under. Mark a field with @Id, or"
          + " remove @RemoveRows."),
  REMOVAL_KEEPS_NONE(
      1512, ERROR, "All rows that break {0} are removed, so none can be kept. Remove keep."),

  // What is described as a whole
  DEFINITION_SQL_MISSING(
      1601,
      ERROR,
      "{0} has no SQL for the {1}. Write it as sql = \"...\", or name a file as resource ="
          + " \"...\"."),
  DEFINITION_SQL_TWICE(
      1602, ERROR, "The {0} has its SQL twice, as sql and as resource. Remove one of them."),
  DEFINITION_FILE_UNREADABLE(
      1603,
      ERROR,
      "The file {0} with the SQL of the {1} can't be read: {2}. Its path counts from the folder of"
          + " the snapshot."),
  DEFINITION_NAME_INVALID(1604, ERROR, "{0}."),
  DEFINITION_DUPLICATE(
      1605, ERROR, "The {0} is already described by {1}. Remove it, or give it another name."),
  DEFINITION_OF_ANOTHER_KIND(
      1606, ERROR, "The SQL of the {0} does not start with CREATE {1}. Correct it, or the kind."),
  INDEX_ON_VIEW(
      1607,
      ERROR,
      "{0} is a view, which stores no rows to index. Write @MaterializedView, or remove @Index."),
  COMPOSITE_WITHOUT_ATTRIBUTES(
      1608,
      ERROR,
      "{0} has no field that becomes an attribute. Add a field, or remove @CompositeType."),
  ATTRIBUTE_DUPLICATE(
      1609,
      ERROR,
      "The composite type {0} has the attribute {1} already. Set another name with @Column(name ="
          + " \"...\")."),
  ATTRIBUTE_WITH_COLUMN_OPTION(
      1610,
      ERROR,
      "{0} is an attribute of a composite type, which has no {1}; only columns have. Remove it,"
          + " or declare a domain."),
  DEFINITION_WITH_SECRET(
      1611,
      ERROR,
      "The SQL of the {0} has {1}, which would be in the repository and in the snapshot. Run it"
          + " where your secrets are, outside of migrations."),
  GRANT_WITHOUT_OBJECT(
      1612,
      ERROR,
      "@Grant on {0} does not say what it is about. Write on = \"TABLE orders\", or put it on an"
          + " entity or a view."),
  GRANT_INVALID(1613, ERROR, "@Grant can't be: {0}."),
  GRANT_ON_UNKNOWN(
      1614,
      ERROR,
      "@Grant is about {0}, which no class declares. Correct the name, or declare it."),
  SUPPRESSION_UNKNOWN(
      1701,
      ERROR,
      "No rule about hazards is called {0}.{1} Write the id or the code of the diagnostic."),
  SUPPRESSION_WITHOUT_REASON(
      1702,
      ERROR,
      "@SuppressHazard(\"{0}\") has no reason. Say why it is none here: the migration will say"
          + " it."),

  // Changes and consent
  AMBIGUOUS_TABLE_RENAME(
      2001,
      ERROR,
      "{0}. Write @RenamedFrom(\"{1}\") on the class that has its rows now, or"
          + " @DropTable(\"{1}\") to lose them."),
  AMBIGUOUS_COLUMN_RENAME(
      2002,
      ERROR,
      "{0}. Write @RenamedFrom(\"{1}\") on the field that has its values now, or"
          + " @DropColumn(\"{1}\") on the class to lose them."),
  AMBIGUOUS_LABEL_RENAME(
      2003,
      ERROR,
      "{0}. Write @RenamedFrom(\"{1}\") on the constant that it is now, or @DropValue(\"{1}\") on"
          + " the enum."),
  TABLE_DROP_WITHOUT_CONSENT(
      2004,
      ERROR,
      "{0}. Write @DropTable(\"{1}\") on a class or package to drop it with its rows, or restore"
          + " the class."),
  COLUMN_DROP_WITHOUT_CONSENT(
      2005,
      ERROR,
      "{0}. Write @DropColumn(\"{1}\") on the class to drop it with its values, or restore the"
          + " field."),
  SEQUENCE_DROP_WITHOUT_CONSENT(
      2006,
      ERROR,
      "{0}. Write @DropSequence(\"{1}\") on a class or package to drop it, or restore @Sequence."),
  LABEL_DROP_WITHOUT_CONSENT(
      2007,
      ERROR,
      "{0}. Write @DropValue(value = \"{1}\", replaceWith = \"...\") on the enum to remove it, or"
          + " restore the constant."),
  CONVERSION_NEEDS_KEY(2008, ERROR, "{0}. Mark a field with @Id."),
  CONVERSION_NEEDS_RULE(
      2009, ERROR, "{0}. Write the conversion on the field, as in @Convert(using = \"...\")."),
  CHANGE_UNSUPPORTED(2010, ERROR, "{0}."),
  PARTITION_DROP_WITHOUT_CONSENT(
      2030,
      ERROR,
      "{0}. Write @DropTable(\"{1}\") on a class or package to drop it with its rows, or restore"
          + " @Partition."),
  PARTITIONING_CHANGED(
      2031,
      ERROR,
      "{0}, and PostgreSQL can't make that of a table with rows. Declare a second table as it shall"
          + " be, let a data step fill it, and drop {1} in a later migration."),
  CHANGE_PENDING(2020, WARNING, "Pending change: {0}"),
  MIGRATION_PENDING(
      2021, WARNING, "{0} not in any migration yet. Review the draft {1} and accept it: {2}"),
  ORIGIN_MOVED(
      2022,
      NOTE,
      "Entities moved to other classes; the schema is the same. Record it in the snapshot: {0}"),
  SUPPRESSION_UNUSED(
      2023,
      NOTE,
      "No pending change has the hazard {0} here. Remove @SuppressHazard, so that it hides no later"
          + " one."),
  DROPS_LATER(
      2024,
      NOTE,
      "Changes that wait until the code of the previous release is gone: {0}. Accept this draft and"
          + " compile again for a migration of their own."),

  // Hazards, one for each rule; the rule decides the severity of a finding
  HAZARD_DATA_LOSS(2101, WARNING, "{0}: {1} (data-loss)"),
  HAZARD_DROP_IN_USE(2102, WARNING, "{0}: {1} (drop-in-use)"),
  HAZARD_RENAME_IN_USE(2103, WARNING, "{0}: {1} (rename-in-use)"),
  HAZARD_NEW_NOT_NULL_WITHOUT_DEFAULT(2104, WARNING, "{0}: {1} (new-not-null-without-default)"),
  HAZARD_SET_NOT_NULL_SCAN(2105, WARNING, "{0}: {1} (set-not-null-scan)"),
  HAZARD_DROP_NOT_NULL(2106, WARNING, "{0}: {1} (drop-not-null)"),
  HAZARD_DEFAULT_CHANGED(2107, WARNING, "{0}: {1} (default-changed)"),
  HAZARD_VOLATILE_DEFAULT(2108, WARNING, "{0}: {1} (volatile-default)"),
  HAZARD_REWRITING_TYPE_CHANGE(2109, WARNING, "{0}: {1} (rewriting-type-change)"),
  HAZARD_CHECK_VALIDATED_INLINE(2110, WARNING, "{0}: {1} (check-validated-inline)"),
  HAZARD_FOREIGN_KEY_VALIDATED_INLINE(2111, WARNING, "{0}: {1} (foreign-key-validated-inline)"),
  HAZARD_UNIQUE_WITHOUT_INDEX(2112, WARNING, "{0}: {1} (unique-without-index)"),
  HAZARD_FOREIGN_KEY_WITHOUT_INDEX(2113, WARNING, "{0}: {1} (foreign-key-without-index)"),
  HAZARD_JSON_WITHOUT_EQUALITY(2114, WARNING, "{0}: {1} (json-without-equality)"),
  HAZARD_NOT_NULL_ON_EXISTING_DATA(2115, WARNING, "{0}: {1} (not-null-on-existing-data)"),
  HAZARD_CHECK_ON_EXISTING_DATA(2116, WARNING, "{0}: {1} (check-on-existing-data)"),
  HAZARD_FOREIGN_KEY_ON_EXISTING_DATA(2117, WARNING, "{0}: {1} (foreign-key-on-existing-data)"),
  HAZARD_UNIQUE_ON_EXISTING_DATA(2118, WARNING, "{0}: {1} (unique-on-existing-data)"),
  HAZARD_CAST_MAY_FAIL(2119, WARNING, "{0}: {1} (cast-may-fail)"),
  HAZARD_INDEX_REBUILDING_TYPE_CHANGE(2120, WARNING, "{0}: {1} (index-rebuilding-type-change)"),
  HAZARD_TYPE_CHANGE_RECHECKS(2121, WARNING, "{0}: {1} (type-change-rechecks)"),
  HAZARD_EXCLUSION_CONSTRAINT(2122, WARNING, "{0}: {1} (exclusion-constraint)"),
  HAZARD_CONSTRAINED_DOMAIN(2123, WARNING, "{0}: {1} (constrained-domain)"),
  HAZARD_DOMAIN_CONSTRAINT(2124, WARNING, "{0}: {1} (domain-constraint)"),
  HAZARD_REFERENCED_TABLE_LOCK(2125, WARNING, "{0}: {1} (referenced-table-lock)"),
  HAZARD_VIEW_DEPENDS_ON_COLUMN(2126, WARNING, "{0}: {1} (view-depends-on-column)"),
  HAZARD_BLOCKING_INDEX_DROP(2127, WARNING, "{0}: {1} (blocking-index-drop)"),
  HAZARD_MATERIALIZED_VIEW_FILLED(2128, WARNING, "{0}: {1} (materialized-view-filled)"),
  HAZARD_UNLOGGED_TABLE(2130, WARNING, "{0}: {1} (unlogged-table)"),
  HAZARD_LOGGING_REWRITE(2131, WARNING, "{0}: {1} (logging-rewrite)"),
  HAZARD_SECURITY_CHANGE(2132, WARNING, "{0}: {1} (security-change)"),
  HAZARD_ROW_SECURITY_WITHOUT_POLICY(2133, WARNING, "{0}: {1} (row-security-without-policy)"),
  HAZARD_PARTITION_LOCK(2134, WARNING, "{0}: {1} (partition-lock)"),
  HAZARD_BLOCKING_INDEX(2135, WARNING, "{0}: {1} (blocking-index)"),
  HAZARD_NEEDS_NEWER_SERVER(2136, WARNING, "{0}: {1} (needs-newer-server)"),
  HAZARD_REPLICA_IDENTITY_NOTHING(2137, WARNING, "{0}: {1} (replica-identity-nothing)"),
  HAZARD_PREFER_BIGINT_KEY(2140, WARNING, "{0}: {1} (prefer-bigint-key)"),
  HAZARD_PREFER_IDENTITY(2141, WARNING, "{0}: {1} (prefer-identity)"),
  HAZARD_PREFER_TIMESTAMPTZ(2142, WARNING, "{0}: {1} (prefer-timestamptz)"),
  HAZARD_PREFER_TEXT_OVER_CHAR(2143, WARNING, "{0}: {1} (prefer-text-over-char)"),
  HAZARD_COLUMN_ORDER_PADDING(2144, WARNING, "{0}: {1} (column-order-padding)"),
  HAZARD_CONCURRENTLY_IN_TRANSACTION(2151, WARNING, "{0}: {1} (concurrently-in-transaction)"),
  HAZARD_VACUUM_FULL(2152, WARNING, "{0}: {1} (vacuum-full)"),
  HAZARD_CLUSTER(2153, WARNING, "{0}: {1} (cluster)"),
  HAZARD_REINDEX_BLOCKING(2154, WARNING, "{0}: {1} (reindex-blocking)"),
  HAZARD_TRUNCATE_CASCADE(2155, WARNING, "{0}: {1} (truncate-cascade)"),
  HAZARD_DROP_CASCADE(2156, WARNING, "{0}: {1} (drop-cascade)"),
  HAZARD_UPDATE_IN_ONE_STATEMENT(2157, WARNING, "{0}: {1} (update-in-one-statement)"),
  HAZARD_VALIDATE_IN_SAME_TRANSACTION(2158, WARNING, "{0}: {1} (validate-in-same-transaction)"),
  HAZARD_ENUM_VALUE_POSITION(2159, WARNING, "{0}: {1} (enum-value-position)"),
  HAZARD_IF_NOT_EXISTS(2160, WARNING, "{0}: {1} (if-not-exists)"),
  HAZARD_TRANSACTION_CONTROL(2161, WARNING, "{0}: {1} (transaction-control)"),
  HAZARD_LOCK_TABLE(2162, WARNING, "{0}: {1} (lock-table)"),
  HAZARD_SESSION_SETTING(2163, WARNING, "{0}: {1} (session-setting)"),
  HAZARD_REFRESH_BLOCKING(2164, WARNING, "{0}: {1} (refresh-blocking)"),

  // Snapshot and history
  SNAPSHOT_DAMAGED(
      2201,
      ERROR,
      "The snapshot {0} is damaged, {1}. Restore it from version control; it is never edited by"
          + " hand."),
  SNAPSHOT_NEWER(
      2202,
      ERROR,
      "The snapshot {0} was written by a newer Lockstep, {1}. Compile with that version or a newer"
          + " one."),
  SNAPSHOT_UNREADABLE(2203, ERROR, "The snapshot {0} can't be read: {1}."),
  TABLE_SIZES_DAMAGED(
      2204,
      ERROR,
      "The table sizes {0} can't be read: {1}. Write the file again with lockstep sizes, or remove"
          + " it."),
  HISTORY_DUPLICATE_REVISION(
      2211,
      ERROR,
      "The revision {0} is also that of {1}. Give the newer of the two another id, and the class"
          + " the name that goes with it."),
  HISTORY_PARENT_MISSING(
      2212,
      ERROR,
      "The migration {0} has the parent {1}, and no class has that revision. Restore the class of"
          + " the parent, or correct the parent."),
  HISTORY_TWO_HEADS(
      2213,
      ERROR,
      "The migrations {0} and {1} both follow {2}. Make the one that came later follow the other:"
          + " set its parent, undo its changes to the snapshot, and accept it again."),
  HISTORY_CYCLE(
      2214,
      ERROR,
      "The migration {0} follows itself by way of its parents. Correct the parent of one of them."),
  HISTORY_HEAD_DIFFERS(
      2215,
      ERROR,
      "The last migration is {0}, and the snapshot {1} was left by {2}. Commit and check out the"
          + " migrations and the snapshot together."),
  HISTORY_GAP(
      2216,
      ERROR,
      "The migration {0} starts from the schema {1}, and its parent {2} ends with {3}. One of them"
          + " was edited, or comes from another branch."),
  HISTORY_END_DIFFERS(
      2217,
      ERROR,
      "The last migration {0} ends with the schema {1}, and the snapshot holds {2}. Commit and"
          + " check out the migrations and the snapshot together."),
  MIGRATION_NOT_CONSTRUCTIBLE(
      2218,
      ERROR,
      "{0} has @Revision and {1}, so it can't be run. Make it a public class, not abstract, with a"
          + " constructor without parameters."),

  // Lockstep itself
  OPTION_INVALID(2901, ERROR, "The option {0}={1} is not understood. {2}"),
  LATE_ENTITY(
      2903,
      WARNING,
      "{0} was generated after Lockstep had compared the schema, so it is missing there. Compile"
          + " again, or let one processor less stand between."),
  RUNTIME_MISSING(
      2904,
      WARNING,
      "lockstep-runtime is not on the class path, so neither drafts nor the index of migrations can"
          + " be generated. Add the dependency."),
  OUTPUT_FAILED(2902, ERROR, "The compiler did not take what Lockstep generates: {0}."),
  INTERNAL_ERROR(
      2999,
      ERROR,
      "Lockstep itself failed: {0}. This is a mistake in Lockstep, not in your code. Please report"
          + " it with this text: {1}");

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  private final String code;
  private final Severity severity;
  private final String template;

  Message(int number, Severity severity, String template) {
    this.code = "LS" + number;
    this.severity = severity;
    this.template = template;
  }

  /** Returns the stable code, for example {@code LS1303}. */
  public String code() {
    return code;
  }

  /** Returns how bad the fact is where no option says otherwise. */
  public Severity severity() {
    return severity;
  }

  /** Returns the text with {@code {0}}, {@code {1}} and so on for the arguments. */
  public String template() {
    return template;
  }

  /** Returns the template with the arguments in their places. */
  public String text(List<String> arguments) {
    return PLACE
        .matcher(template)
        .replaceAll(
            place -> Matcher.quoteReplacement(arguments.get(Integer.parseInt(place.group(1)))));
  }
}
