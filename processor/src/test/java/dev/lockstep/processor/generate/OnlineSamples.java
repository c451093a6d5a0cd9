package dev.lockstep.processor.generate;

import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.ForeignKeyAction;
import dev.lockstep.core.model.Identity;
import dev.lockstep.core.model.IdentityOptions;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.IndexOptions;
import dev.lockstep.core.model.PrimaryKey;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Unique;
import dev.lockstep.core.operation.AddConstraintConcurrently;
import dev.lockstep.core.operation.AddConstraintNotValid;
import dev.lockstep.core.operation.AddConstraintOnPartitions;
import dev.lockstep.core.operation.AddConstraintUsingIndex;
import dev.lockstep.core.operation.AddForeignKeyToPartitions;
import dev.lockstep.core.operation.AddNotNullNotValid;
import dev.lockstep.core.operation.AddPreparedKey;
import dev.lockstep.core.operation.AddShadowColumn;
import dev.lockstep.core.operation.Conversion;
import dev.lockstep.core.operation.CreateIndexOnPartitions;
import dev.lockstep.core.operation.DropShadowColumn;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.Originals;
import dev.lockstep.core.operation.PrepareKeyOnPartitions;
import dev.lockstep.core.operation.SetIdentityFromSequence;
import dev.lockstep.core.operation.SwapColumn;
import dev.lockstep.core.operation.ValidateConstraint;
import dev.lockstep.core.operation.ValidateNotNull;
import java.util.List;

/** The parts of online changes, for tests of what writes them. */
final class OnlineSamples {

  private OnlineSamples() {}

  static List<Operation> on(QualifiedName table, String text) {
    return List.of(
        new AddConstraintNotValid(table, new Check("ck " + text, "a <> '" + text + "'")),
        new ValidateConstraint(table, text),
        new AddNotNullNotValid(table, text),
        new ValidateNotNull(table, text),
        new AddConstraintConcurrently(table, new PrimaryKey("pk", List.of(text))),
        new CreateIndexOnPartitions(
            table,
            new Index(
                "idx " + text,
                "btree",
                false,
                List.of(IndexKey.of(text)),
                null,
                IndexOptions.NONE)),
        new AddConstraintOnPartitions(table, new PrimaryKey("pk", List.of(text))),
        new AddConstraintUsingIndex(table, new Unique("uq", List.of(text)), "idx " + text),
        new PrepareKeyOnPartitions(table, new PrimaryKey("pk", List.of(text))),
        new AddPreparedKey(table, new Unique("uq", List.of(text))),
        new AddForeignKeyToPartitions(
            table,
            new ForeignKey(
                "fk",
                List.of(text),
                table,
                List.of(text),
                ForeignKeyAction.CASCADE,
                ForeignKeyAction.NO_ACTION)),
        new AddShadowColumn(table, text, DataType.of("bigint"), Conversion.cast(), null),
        new AddShadowColumn(
            table, text, DataType.of("text"), Conversion.viaText(), QualifiedName.of("C")),
        new AddShadowColumn(
            table,
            text,
            DataType.of("integer"),
            new Conversion.Using("length(" + text + ")", List.of("id")),
            null),
        new SwapColumn(table, text),
        new SwapColumn(table, text, Originals.RESTORED),
        new DropShadowColumn(table, text),
        new DropShadowColumn(table, text, Originals.KEPT),
        new SetIdentityFromSequence(
            table, text, Identity.ALWAYS, IdentityOptions.DEFAULT, QualifiedName.of(text)),
        new SetIdentityFromSequence(
            table,
            text,
            Identity.BY_DEFAULT,
            new IdentityOptions(-5, -2, -100L, 5_000_000_000L, 9, true),
            new QualifiedName("a", "b.c")));
  }
}
