package dev.lockstep.core.operation;

import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * One thing that a migration does, as a value: it can be applied to a model, reversed, rendered as
 * SQL and executed.
 */
public sealed interface Operation
    permits AddColumn,
        AddConstraint,
        AddEnumValue,
        AlterColumnType,
        AlterIdentity,
        AlterSequence,
        Backfill,
        CodeStep,
        CreateEnumType,
        CreateIndex,
        CreateObject,
        CreateSequence,
        CreateTable,
        DropColumn,
        DropConstraint,
        DropEnumType,
        DropExpression,
        DropIndex,
        DropNotNull,
        DropObject,
        DropSequence,
        DropTable,
        Irreversible,
        RenameColumn,
        RenameConstraint,
        RenameEnumType,
        RenameEnumValue,
        RenameIndex,
        RenameSequence,
        RenameTable,
        ReplaceObject,
        SetColumnComment,
        SetDefault,
        SetIdentity,
        SetNotNull,
        SetTableComment,
        SetTypeComment,
        SqlStep,
        TableOptionOperation,
        PolicyOperation,
        PartitionOperation,
        OnlineOperation,
        RowOperation {

  /**
   * Returns the model after the operation.
   *
   * @throws OperationException if the operation does not fit the model
   */
  Schema apply(Schema before);

  /**
   * Returns the operations that undo this one, given the model before it; an {@link Irreversible}
   * where nothing can.
   *
   * @throws OperationException if the operation does not fit the model
   */
  List<Operation> inverse(Schema before);

  /** Returns what holds in the catalog once the operation is done; empty for data steps. */
  List<Postcondition> postconditions();

  /** Calls the method of the visitor that fits this operation. */
  <R> R accept(Visitor<R> visitor);

  /**
   * One method for each operation.
   *
   * @param <R> what a visit returns
   */
  interface Visitor<R> {
    /** Visits: creates an enum type. */
    R createEnumType(CreateEnumType operation);

    /** Visits: drops an enum type that no column uses. */
    R dropEnumType(DropEnumType operation);

    /** Visits: gives an enum type another name. */
    R renameEnumType(RenameEnumType operation);

    /** Visits: adds a label to an enum type at its place. */
    R addEnumValue(AddEnumValue operation);

    /** Visits: gives a label of an enum type another text. */
    R renameEnumValue(RenameEnumValue operation);

    /** Visits: creates a sequence. */
    R createSequence(CreateSequence operation);

    /** Visits: drops a sequence. */
    R dropSequence(DropSequence operation);

    /** Visits: gives a sequence another name. */
    R renameSequence(RenameSequence operation);

    /** Visits: gives a sequence other options. */
    R alterSequence(AlterSequence operation);

    /** Visits: creates a table with its columns. */
    R createTable(CreateTable operation);

    /** Visits: drops a table and its rows. */
    R dropTable(DropTable operation);

    /** Visits: gives a table another name. */
    R renameTable(RenameTable operation);

    /** Visits: adds a column to a table. */
    R addColumn(AddColumn operation);

    /** Visits: drops a column and its values. */
    R dropColumn(DropColumn operation);

    /** Visits: gives a column another name. */
    R renameColumn(RenameColumn operation);

    /** Visits: gives a column another type and converts its values. */
    R alterColumnType(AlterColumnType operation);

    /** Visits: makes a column refuse NULL. */
    R setNotNull(SetNotNull operation);

    /** Visits: lets a column take NULL. */
    R dropNotNull(DropNotNull operation);

    /** Visits: gives a column a default. */
    R setDefault(SetDefault operation);

    /** Visits: makes a column an identity column. */
    R setIdentity(SetIdentity operation);

    /** Visits: gives an identity column other options. */
    R alterIdentity(AlterIdentity operation);

    /** Visits: makes a generated column an ordinary one. */
    R dropExpression(DropExpression operation);

    /** Visits: adds a constraint to a table. */
    R addConstraint(AddConstraint operation);

    /** Visits: drops a constraint of a table. */
    R dropConstraint(DropConstraint operation);

    /** Visits: gives a constraint another name. */
    R renameConstraint(RenameConstraint operation);

    /** Visits: creates an index. */
    R createIndex(CreateIndex operation);

    /** Visits: drops an index. */
    R dropIndex(DropIndex operation);

    /** Visits: gives an index another name. */
    R renameIndex(RenameIndex operation);

    /** Visits: gives a table a comment. */
    R setTableComment(SetTableComment operation);

    /** Visits: gives a column a comment. */
    R setColumnComment(SetColumnComment operation);

    /** Visits: gives an enum type a comment. */
    R setTypeComment(SetTypeComment operation);

    /** Visits: creates what is described as a whole. */
    R createObject(CreateObject operation);

    /** Visits: drops what is described as a whole. */
    R dropObject(DropObject operation);

    /** Visits: gives an object another definition in place. */
    R replaceObject(ReplaceObject operation);

    /** Visits: an operation on what few tables have. */
    R tableOption(TableOptionOperation operation);

    /** Visits: an operation on row-level security. */
    R policy(PolicyOperation operation);

    /** Visits: an operation on a partition. */
    R partition(PartitionOperation operation);

    /** Visits: a part of a change that leaves readers and writers at work. */
    R online(OnlineOperation operation);

    /** Visits: an operation on whole rows. */
    R rows(RowOperation operation);

    /** Visits: runs SQL that somebody wrote. */
    R sqlStep(SqlStep operation);

    /** Visits: runs code that somebody wrote. */
    R codeStep(CodeStep operation);

    /** Visits: sets columns of the rows of a table. */
    R backfill(Backfill operation);

    /** Visits: stands in a downgrade for what can't be undone. */
    R irreversible(Irreversible operation);
  }
}
