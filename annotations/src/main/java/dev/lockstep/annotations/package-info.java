/**
 * Annotations that describe a PostgreSQL schema on Java classes, for Lockstep to keep the two in
 * step.
 *
 * <p>A class or record with {@link Table} describes a table, and each of its fields describes a
 * column:
 *
 * <pre>{@code
 * @Table(comment = "Who may sign in")
 * @Check("valid_until > created_at")
 * class Account {
 *   @Id
 *   @Identity
 *   long id;
 *
 *   @Unique
 *   @NotBlank
 *   @Column(length = 200, nullable = false)
 *   String email;
 *
 *   @Column(defaultExpression = "now()")
 *   Instant createdAt;
 *
 *   Instant validUntil;
 * }
 * }</pre>
 *
 * <h2>Fields and records</h2>
 *
 * <p>Static fields, {@code transient} fields and fields with {@link Transient} are skipped. When
 * the class is a record, its components are the fields: an annotation written on a component
 * reaches the private field of that component, which is where Lockstep reads it.
 *
 * <h2>Members that are not set</h2>
 *
 * <p>An empty string means "not set": Lockstep then derives the value or does without, as each
 * member says. Names of tables, columns, types and labels are always names in the database, not
 * names in Java, unless a member says otherwise. Names that are derived from Java names are in
 * snake_case: the class {@code OrderLine} gives {@code order_line}.
 *
 * <h2>Names of constraints and indexes</h2>
 *
 * <p>A constraint or an index without a name gets one from what it is, its table and its columns,
 * all joined by underscores:
 *
 * <ul>
 *   <li>{@code pk_} for a primary key ({@link Id}, {@link PrimaryKey}), with the table alone,
 *   <li>{@code uq_} for a unique constraint ({@link Unique}),
 *   <li>{@code fk_} for a foreign key ({@link References}, {@link ForeignKey}),
 *   <li>{@code ck_} for a check constraint ({@link Check}, {@link Range}, {@link Positive}, {@link
 *       NotBlank}, {@link Pattern}, {@link EnumStorage#TEXT}),
 *   <li>{@code ex_} for an exclusion constraint ({@link Exclude}),
 *   <li>{@code idx_} for an index ({@link Index}).
 * </ul>
 *
 * <p>For example, {@code uq_account_email} is the unique constraint on the column {@code email} of
 * the table {@code account}. PostgreSQL keeps at most 63 bytes of a name (PostgreSQL manual,
 * section 4.1.1, Identifiers and Key Words), so a derived name that would be longer is shortened
 * and ends with a hash, which keeps it distinct and the same on every run.
 *
 * <h2>Changes that need consent</h2>
 *
 * <p>Lockstep drops nothing that may hold data unless the classes say so, with {@link DropTable},
 * {@link DropColumn}, {@link DropValue} or {@link DropSequence}. {@link RenamedFrom} tells a rename
 * from a drop, and {@link Convert} says how existing values follow a change of type. {@link
 * RemoveRows} lets rows go that break a new rule; without it the migration is refused.
 *
 * <h2>References to the PostgreSQL manual</h2>
 *
 * <p>Where PostgreSQL decides the behaviour, the section of its manual is named. The numbers are
 * those of the manual of PostgreSQL 17; other versions number some sections differently but keep
 * their titles.
 */
package dev.lockstep.annotations;
