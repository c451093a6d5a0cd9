package dev.lockstep.processor.generate;

import dev.lockstep.core.model.Attribute;
import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.ColumnOptions;
import dev.lockstep.core.model.CompositeType;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.Deferral;
import dev.lockstep.core.model.DefinitionKind;
import dev.lockstep.core.model.DefinitionRef;
import dev.lockstep.core.model.Division;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.Exclusion;
import dev.lockstep.core.model.ExclusionElement;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.ForeignKeyAction;
import dev.lockstep.core.model.ForeignKeyOptions;
import dev.lockstep.core.model.Generation;
import dev.lockstep.core.model.Grant;
import dev.lockstep.core.model.GrantName;
import dev.lockstep.core.model.GrantedPrivilege;
import dev.lockstep.core.model.Identity;
import dev.lockstep.core.model.IdentityOptions;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.IndexOptions;
import dev.lockstep.core.model.KeyOptions;
import dev.lockstep.core.model.NamedSchema;
import dev.lockstep.core.model.Parameters;
import dev.lockstep.core.model.Partition;
import dev.lockstep.core.model.PartitionStrategy;
import dev.lockstep.core.model.Partitioning;
import dev.lockstep.core.model.Policy;
import dev.lockstep.core.model.PolicyCommand;
import dev.lockstep.core.model.PrimaryKey;
import dev.lockstep.core.model.Privilege;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.ReplicaIdentity;
import dev.lockstep.core.model.RowSecurity;
import dev.lockstep.core.model.Sequence;
import dev.lockstep.core.model.SqlObject;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.TableOptions;
import dev.lockstep.core.model.Unique;
import dev.lockstep.core.model.View;
import dev.lockstep.core.operation.AddColumn;
import dev.lockstep.core.operation.AddConstraint;
import dev.lockstep.core.operation.AddEnumValue;
import dev.lockstep.core.operation.AlterColumnType;
import dev.lockstep.core.operation.AlterIdentity;
import dev.lockstep.core.operation.AlterPolicy;
import dev.lockstep.core.operation.AlterSequence;
import dev.lockstep.core.operation.AttachPartition;
import dev.lockstep.core.operation.Backfill;
import dev.lockstep.core.operation.ColumnPostcondition;
import dev.lockstep.core.operation.Conversion;
import dev.lockstep.core.operation.CreateEnumType;
import dev.lockstep.core.operation.CreateIndex;
import dev.lockstep.core.operation.CreateObject;
import dev.lockstep.core.operation.CreatePartition;
import dev.lockstep.core.operation.CreatePolicy;
import dev.lockstep.core.operation.CreateSequence;
import dev.lockstep.core.operation.CreateTable;
import dev.lockstep.core.operation.DetachPartition;
import dev.lockstep.core.operation.DropColumn;
import dev.lockstep.core.operation.DropConstraint;
import dev.lockstep.core.operation.DropEnumType;
import dev.lockstep.core.operation.DropExpression;
import dev.lockstep.core.operation.DropIndex;
import dev.lockstep.core.operation.DropNotNull;
import dev.lockstep.core.operation.DropObject;
import dev.lockstep.core.operation.DropPartition;
import dev.lockstep.core.operation.DropPolicy;
import dev.lockstep.core.operation.DropSequence;
import dev.lockstep.core.operation.DropTable;
import dev.lockstep.core.operation.Inherit;
import dev.lockstep.core.operation.Irreversible;
import dev.lockstep.core.operation.NoInherit;
import dev.lockstep.core.operation.ObjectPostcondition;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.PartitionPostcondition;
import dev.lockstep.core.operation.PolicyPostcondition;
import dev.lockstep.core.operation.Postcondition;
import dev.lockstep.core.operation.QueryPostcondition;
import dev.lockstep.core.operation.RenameColumn;
import dev.lockstep.core.operation.RenameConstraint;
import dev.lockstep.core.operation.RenameEnumType;
import dev.lockstep.core.operation.RenameEnumValue;
import dev.lockstep.core.operation.RenameIndex;
import dev.lockstep.core.operation.RenamePartition;
import dev.lockstep.core.operation.RenamePolicy;
import dev.lockstep.core.operation.RenameSequence;
import dev.lockstep.core.operation.RenameTable;
import dev.lockstep.core.operation.ReplaceObject;
import dev.lockstep.core.operation.ResetTableParameters;
import dev.lockstep.core.operation.RulePostcondition;
import dev.lockstep.core.operation.SequencePostcondition;
import dev.lockstep.core.operation.SetColumnComment;
import dev.lockstep.core.operation.SetDefault;
import dev.lockstep.core.operation.SetIdentity;
import dev.lockstep.core.operation.SetNotNull;
import dev.lockstep.core.operation.SetReplicaIdentity;
import dev.lockstep.core.operation.SetRowSecurity;
import dev.lockstep.core.operation.SetTableComment;
import dev.lockstep.core.operation.SetTableLogging;
import dev.lockstep.core.operation.SetTableParameters;
import dev.lockstep.core.operation.SetTypeComment;
import dev.lockstep.core.operation.SqlStep;
import dev.lockstep.core.operation.TableOptionPostcondition;
import dev.lockstep.core.operation.TablePostcondition;
import dev.lockstep.core.operation.TypePostcondition;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One of everything, in a size and with strings of the caller's choice. */
final class Samples {

  private static final Domain SAMPLE_DOMAIN =
      new Domain(
          QualifiedName.of("positive"),
          DataType.of("integer"),
          false,
          null,
          null,
          List.of(),
          null,
          null);

  private final QualifiedName table;
  private final String text;

  Samples(String name, String text) {
    this.table = QualifiedName.of(name);
    this.text = text;
  }

  /** Returns a source of these operations, with every fact filled in. */
  static MigrationSource source(
      List<Operation> upgrade, List<Postcondition> postconditions, @Nullable String author) {
    return new MigrationSource(
        "app.migrations",
        "20260115_1030",
        "20260110_0900",
        "Add adjusted close",
        "1.1.0",
        "1.0.0",
        "MINOR",
        "sha256:" + "a".repeat(64),
        "sha256:" + "b".repeat(64),
        author,
        false,
        List.of(),
        List.of(),
        upgrade,
        List.of(),
        postconditions);
  }

  Table table() {
    return new Table(table, columns(), constraints(), indexes(), text, null);
  }

  private List<Column> columns() {
    return List.of(
        new Column("id", DataType.parse("bigint"), false, null, Identity.BY_DEFAULT, null),
        new Column("symbol", DataType.parse("varchar(20)"), false, null, null, text),
        new Column("price", DataType.parse("numeric(18,8)"), false, "0", null, text),
        new Column("tags", DataType.parse("text[]"), true, "'{}'", null, null),
        Column.of(text + "x", DataType.userDefined(new QualifiedName("au.dit", "kind"))));
  }

  private List<dev.lockstep.core.model.Constraint> constraints() {
    return List.of(
        new PrimaryKey("pk_" + table.name(), List.of("id")),
        new Unique("uq_" + table.name(), List.of("symbol", "price")),
        foreignKey(ForeignKeyAction.CASCADE),
        new Check("ck_" + table.name(), "price > 0 and symbol <> 'it''s %s' and " + text));
  }

  private List<dev.lockstep.core.model.Constraint> rareConstraints() {
    return List.of(
        new PrimaryKey(
            "pk_rare",
            List.of("id"),
            new KeyOptions(List.of("price", "symbol"), false, Deferral.DEFERRABLE)),
        new Unique(
            "uq_rare",
            List.of("symbol"),
            new KeyOptions(List.of(), true, Deferral.INITIALLY_DEFERRED)),
        new ForeignKey(
            "fk_rare",
            List.of("symbol", "price"),
            QualifiedName.of("instruments"),
            List.of("symbol", "price"),
            ForeignKeyAction.SET_DEFAULT,
            ForeignKeyAction.SET_NULL,
            new ForeignKeyOptions(true, List.of("price"), Deferral.INITIALLY_DEFERRED)),
        new Check("ck_rare", "price > 0", true),
        new Exclusion(
            "ex_rare",
            "spgist",
            List.of(
                new ExclusionElement(IndexKey.parse("symbol"), "="),
                new ExclusionElement(IndexKey.parse("(int8range(id, 5))"), "&&")),
            "price > 5",
            Deferral.DEFERRABLE));
  }

  private ForeignKey foreignKey(ForeignKeyAction action) {
    return new ForeignKey(
        "fk_" + table.name() + "_symbol",
        List.of("symbol", "price"),
        QualifiedName.of("instruments"),
        List.of("symbol", "price"),
        action,
        ForeignKeyAction.NO_ACTION);
  }

  private List<Index> indexes() {
    return List.of(
        new Index(
            "idx_" + table.name(),
            "btree",
            true,
            List.of(IndexKey.parse("symbol"), IndexKey.parse("price desc nulls last")),
            "price > 10"),
        new Index("idx_tags", "gin", false, List.of(IndexKey.parse("(lower(symbol)) desc")), null),
        new Index(
            "idx_rare",
            "btree",
            true,
            List.of(
                IndexKey.parse("symbol collate pg_catalog.C text_pattern_ops desc nulls last"),
                IndexKey.parse("(price + 1) \"odd ops\"(a = 1, b='x y') desc"),
                IndexKey.parse("\"a b\" collate \"de-x-icu\" s.own(siglen = 3)")),
            null,
            new IndexOptions(
                List.of("id", "tags"),
                true,
                Parameters.parse(List.of("fillfactor = 70", "x.y='a b'")))));
  }

  List<Operation> objects() {
    QualifiedName type = new QualifiedName("", table.name() + "_kind");
    Sequence plain = Sequence.of(QualifiedName.of("ids"));
    return List.of(
        new DropEnumType(type),
        new DropSequence(plain.name()),
        new DropTable(table),
        new RenameEnumType(type, type.withName("kinds")),
        new RenameEnumValue(type, text, text + "!"),
        new RenameSequence(plain.name(), QualifiedName.of("numbers")),
        new RenameTable(table, table.withName("others")),
        new CreateEnumType(EnumType.of(type, List.of("BUY", "SELL", text))),
        new AddEnumValue(type, "HOLD", null),
        new AddEnumValue(type, "SHORT", "SELL"),
        new CreateSequence(plain),
        new CreateSequence(new Sequence(plain.name(), -1, -1, null, null, 1, false)),
        new AlterSequence(new Sequence(plain.name(), 5, 3, -2L, 9_000_000_000L, 20, true)),
        new CreateTable(table()),
        new CreateTable(table().withName(new QualifiedName("audit", "log"))),
        new SetTypeComment(type, text),
        new SetTypeComment(type, null));
  }

  List<Operation> columnOperations() {
    return List.of(
        new DropColumn(table, "price"),
        new RenameColumn(table, "a", "b"),
        new AddColumn(table, columns().get(0)),
        new AddColumn(table, columns().get(2)),
        alter(Conversion.cast()),
        alter(Conversion.viaText()),
        alter(new Conversion.Using("upper(\"symbol\") || " + text, List.of("id"))),
        alter(
            new Conversion.Labels(
                Map.of("b", "BUY", text, "SELL"), true, "HOLD", List.of("id", "symbol"))),
        alter(new Conversion.Labels(Map.of(), false, null, List.of())),
        alter(new Conversion.Restore(List.of("id"))),
        new SetNotNull(table, "price"),
        new DropNotNull(table, "price"),
        new SetDefault(table, "price", text),
        new SetDefault(table, "price", null),
        new SetIdentity(table, "id", Identity.ALWAYS),
        new SetIdentity(table, "id", null),
        new SetIdentity(
            table,
            "id",
            Identity.BY_DEFAULT,
            new IdentityOptions(-5, -2, -100L, 5_000_000_000L, 9, true)),
        new AlterIdentity(table, "id", new IdentityOptions(1, 3, null, null, 1, false)),
        new AlterIdentity(table, "id", IdentityOptions.DEFAULT),
        new DropExpression(table, "price"),
        new AddColumn(
            table,
            optional(
                new ColumnOptions(
                    new QualifiedName("a", "b.c"),
                    new Generation("price * 2 || '" + text + "'", true),
                    IdentityOptions.DEFAULT))),
        new AddColumn(
            table, optional(ColumnOptions.NONE.withGeneration(new Generation("price", false)))),
        new AddColumn(
            table,
            new Column(
                "n",
                DataType.of("bigint"),
                false,
                null,
                Identity.ALWAYS,
                null,
                ColumnOptions.NONE.withIdentity(new IdentityOptions(7, 1, null, null, 1, false)))),
        new AlterColumnType(
            table, "kind", DataType.of("text"), Conversion.cast(), QualifiedName.of("C")),
        new AlterColumnType(
            table,
            "kind",
            DataType.of("text"),
            Conversion.viaText(),
            QualifiedName.of("de-x-icu")));
  }

  private static Column optional(ColumnOptions options) {
    return new Column("o", DataType.of("text"), true, null, null, null, options);
  }

  private Operation alter(Conversion conversion) {
    return new AlterColumnType(table, "kind", DataType.parse("varchar(20)"), conversion);
  }

  List<Operation> otherOperations() {
    return List.of(
        new DropConstraint(table, "ck_price"),
        new DropIndex(table, "idx_price", false),
        new DropIndex(table, "idx_price", true),
        new RenameConstraint(table, "ck_price", "ck_close"),
        new RenameIndex(table, "idx_price", "idx_close"),
        new AddConstraint(table, constraints().get(0)),
        new AddConstraint(table, constraints().get(1)),
        new AddConstraint(table, foreignKey(ForeignKeyAction.SET_NULL)),
        new AddConstraint(table, constraints().get(3)),
        new AddConstraint(table, rareConstraints().get(0)),
        new AddConstraint(table, rareConstraints().get(1)),
        new AddConstraint(table, rareConstraints().get(2)),
        new AddConstraint(table, rareConstraints().get(3)),
        new AddConstraint(table, rareConstraints().get(4)),
        new CreateTable(
            table().withName(QualifiedName.of("rare")).withConstraints(rareConstraints())),
        new CreateIndex(table, indexes().get(0), false),
        new CreateIndex(table, indexes().get(1), true),
        new CreateIndex(table, indexes().get(2), true),
        new SetTableComment(table, text),
        new SetTableComment(table, null),
        new SetColumnComment(table, "price", text),
        new SetColumnComment(table, "price", null),
        new CreateObject(new NamedSchema("audit")),
        new CreateObject(definedDomain()),
        new ReplaceObject(SAMPLE_DOMAIN, definedDomain()),
        new CreateObject(
            new CompositeType(
                new QualifiedName("audit", "pair"),
                List.of(
                    new Attribute("left", DataType.of("text"), QualifiedName.of("C")),
                    new Attribute("right", DataType.parse("integer[]"), null)),
                text,
                null)),
        new CreateObject(
            new View(
                QualifiedName.of("shown"),
                false,
                "select '" + text + "'\n  as x",
                List.of(),
                Parameters.parse(List.of("security_barrier=true")),
                text,
                null)),
        new CreateObject(
            new View(
                QualifiedName.of("kept"),
                true,
                "select 1 as n",
                List.of(new Index("idx_kept", "btree", true, List.of(IndexKey.of("n")), null)),
                Parameters.NONE,
                null,
                null)),
        new CreateObject(
            new SqlObject(
                new DefinitionRef(DefinitionKind.FUNCTION, "f(integer)"),
                "create function f(integer) returns int return 1 -- " + text,
                List.of("g", "h"),
                text,
                null)),
        new DropObject(new DefinitionRef(DefinitionKind.TRIGGER, "touch on orders")),
        new CreateObject(
            new Grant(
                GrantName.parse("\"The Role\" ON TABLE app.orders"),
                List.of(
                    new GrantedPrivilege(Privilege.SELECT, null, false),
                    new GrantedPrivilege(Privilege.UPDATE, text, false),
                    new GrantedPrivilege(Privilege.INSERT, "b", true),
                    new GrantedPrivilege(Privilege.DELETE, null, true)),
                null)),
        new DropObject(GrantName.parse("public ON FUNCTION f(integer)").ref()),
        new SqlStep("Fill %s", "update prices\n   set x = 1\n where " + text + ";\nselect 1"),
        new Backfill(table, new TreeMap<>(Map.of("a", "b")), null, 5000),
        new Backfill(table, new TreeMap<>(Map.of("a", text, "b", "c")), "a is null", 100),
        new Irreversible(text));
  }

  List<Operation> tableOperations() {
    return List.of(
        new CreateTable(
            table()
                .withOptions(
                    new TableOptions(
                        true,
                        Parameters.parse(List.of("fillfactor=70")),
                        RowSecurity.FORCED,
                        policies()))),
        new CreateTable(
            table()
                .withOptions(
                    TableOptions.NONE.withReplicaIdentity(ReplicaIdentity.usingIndex(text)))),
        new CreateTable(
            table().withOptions(TableOptions.NONE.withReplicaIdentity(ReplicaIdentity.FULL))),
        new SetReplicaIdentity(table, ReplicaIdentity.usingIndex(text)),
        new SetReplicaIdentity(table, ReplicaIdentity.NOTHING),
        new Inherit(table, QualifiedName.of("other %s")),
        new NoInherit(table, QualifiedName.of("other %s")),
        new SetTableLogging(table, true),
        new SetTableLogging(table, false),
        new SetTableParameters(
            table, Parameters.parse(List.of("fillfactor=70", "toast.autovacuum_enabled='x %s'"))),
        new ResetTableParameters(table, List.of("fillfactor", "toast.autovacuum_enabled")));
  }

  private List<Policy> policies() {
    return List.of(
        new Policy("own %s", PolicyCommand.ALL, true, List.of(), "id > 0 AND " + text, null),
        new Policy(
            "written",
            PolicyCommand.UPDATE,
            false,
            List.of("clerk", "Big Boss"),
            "price > 0",
            "price > 1"),
        new Policy("added", PolicyCommand.INSERT, true, List.of("clerk"), null, "id > 5"));
  }

  List<Operation> partitionOperations() {
    Partition rest = new Partition(text, Partition.DEFAULT);
    Partition divided =
        new Partition("q", "FOR VALUES IN ('%s')")
            .withBy(new Division(PartitionStrategy.HASH, List.of(IndexKey.of("id"))));
    Partition part = new Partition("r", Partition.DEFAULT).withOf("q");
    Partitioning by =
        new Partitioning(
            PartitionStrategy.RANGE,
            List.of(IndexKey.parse("id"), IndexKey.parse("(lower(symbol)) collate C")),
            List.of(
                rest,
                divided,
                part,
                new Partition("p %s", "FOR VALUES FROM ('1', '%s') TO (MAXVALUE)")));
    return List.of(
        new CreateTable(table().withOptions(TableOptions.NONE.withPartitioning(by))),
        new CreatePartition(table, rest),
        new DropPartition(table, null, text),
        new DropPartition(table, text, "q"),
        new DropPartition(table, text, "q", true),
        new CreatePartition(table, divided, true),
        new AttachPartition(table, rest),
        new DetachPartition(table, null, text),
        new DetachPartition(table, text, "q"),
        new CreatePartition(table, divided),
        new AttachPartition(table, part),
        new RenamePartition(table, text, "other"));
  }

  List<Operation> onlineOperations() {
    return OnlineSamples.on(table, text);
  }

  List<Operation> rowOperations() {
    return RowSamples.on(table, text);
  }

  List<Operation> policyOperations() {
    return List.of(
        new CreatePolicy(table, policies().get(0)),
        new CreatePolicy(table, policies().get(1)),
        new AlterPolicy(table, policies().get(2)),
        new DropPolicy(table, text),
        new RenamePolicy(table, text, "other"),
        new SetRowSecurity(table, RowSecurity.FORCED),
        new SetRowSecurity(table, RowSecurity.DISABLED));
  }

  List<Postcondition> postconditions() {
    DataType type = DataType.parse("numeric(18,8)");
    QualifiedName other = new QualifiedName("audit", "kind");
    return List.of(
        new TypePostcondition.Exists(other),
        new TypePostcondition.Absent(other),
        new TypePostcondition.Labels(other, List.of("BUY", text, "SELL")),
        new TypePostcondition.HasLabel(other, text),
        new TypePostcondition.HasComment(other, text),
        new SequencePostcondition.Exists(other),
        new SequencePostcondition.Absent(other),
        new TablePostcondition.Exists(table),
        new TablePostcondition.Absent(table),
        new TablePostcondition.HasComment(table, null),
        new ColumnPostcondition.Exists(table, "price"),
        new ColumnPostcondition.Absent(table, "price"),
        new ColumnPostcondition.Is(table, "price", type, false),
        new ColumnPostcondition.HasType(table, "price", type),
        new ColumnPostcondition.IsNullable(table, "price", true),
        new ColumnPostcondition.HasDefault(table, "price", true),
        new ColumnPostcondition.HasIdentity(table, "id", Identity.ALWAYS),
        new ColumnPostcondition.HasIdentity(table, "id", null),
        new ColumnPostcondition.HasIdentityOptions(
            table, "id", new IdentityOptions(1, 3, null, null, 1, false)),
        new ColumnPostcondition.IsGenerated(table, "price", true),
        new ColumnPostcondition.HasCollation(table, "price", QualifiedName.of("C")),
        new ColumnPostcondition.HasCollation(table, "price", null),
        new ColumnPostcondition.HasComment(table, "price", text),
        new RulePostcondition.ConstraintExists(table, "ck_price"),
        new RulePostcondition.ConstraintAbsent(table, "ck_price"),
        new RulePostcondition.IndexValid(table, "idx_price"),
        new RulePostcondition.IndexAbsent(table, "idx_price"),
        new ObjectPostcondition.Exists(new DefinitionRef(DefinitionKind.VIEW, "shown")),
        new ObjectPostcondition.Absent(new DefinitionRef(DefinitionKind.FUNCTION, "f(int)")),
        new ObjectPostcondition.HasPrivileges(
            GrantName.parse("reporting ON SCHEMA app").ref(), "USAGE WITH GRANT OPTION"),
        new PartitionPostcondition.Exists(table, text),
        new PartitionPostcondition.Absent(table, "p"),
        new PolicyPostcondition.Exists(table, text),
        new PolicyPostcondition.Absent(table, "p"),
        new PolicyPostcondition.HasRowSecurity(table, RowSecurity.ENABLED),
        new TableOptionPostcondition.IsUnlogged(table, true),
        new TableOptionPostcondition.Inherits(table, QualifiedName.of("other %s"), true),
        new TableOptionPostcondition.Inherits(table, QualifiedName.of("other %s"), false),
        new TableOptionPostcondition.HasReplicaIdentity(table, ReplicaIdentity.DEFAULT),
        new TableOptionPostcondition.HasReplicaIdentity(table, ReplicaIdentity.usingIndex(text)),
        new TableOptionPostcondition.HasParameter(table, "fillfactor", text),
        new TableOptionPostcondition.HasParameter(table, "toast.x", null),
        new QueryPostcondition.Holds(text, "select count(*) = 0\nfrom prices"));
  }

  private Domain definedDomain() {
    return new Domain(
        QualifiedName.of("positive"),
        DataType.of("integer"),
        true,
        "7",
        null,
        List.of(new Check("ck_positive", "VALUE > 0 AND '" + text + "' <> ''", false)),
        text,
        null);
  }
}
