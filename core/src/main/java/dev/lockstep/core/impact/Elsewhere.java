package dev.lockstep.core.impact;

import dev.lockstep.core.operation.AddEnumValue;
import dev.lockstep.core.operation.AlterSequence;
import dev.lockstep.core.operation.CodeStep;
import dev.lockstep.core.operation.CreateEnumType;
import dev.lockstep.core.operation.CreateSequence;
import dev.lockstep.core.operation.DropEnumType;
import dev.lockstep.core.operation.DropSequence;
import dev.lockstep.core.operation.Irreversible;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.RenameEnumType;
import dev.lockstep.core.operation.RenameEnumValue;
import dev.lockstep.core.operation.RenameIndex;
import dev.lockstep.core.operation.RenameSequence;
import dev.lockstep.core.operation.RowOperation;
import dev.lockstep.core.operation.SetTypeComment;
import dev.lockstep.core.operation.SqlStep;
import java.util.List;
import java.util.Optional;

/** Operations that lock no table, and those of which nobody knows. */
abstract class Elsewhere implements Operation.Visitor<Optional<List<TableImpact>>> {

  static Optional<List<TableImpact>> none() {
    return Optional.of(List.of());
  }

  @Override
  public Optional<List<TableImpact>> createEnumType(CreateEnumType operation) {
    return none();
  }

  @Override
  public Optional<List<TableImpact>> dropEnumType(DropEnumType operation) {
    return none();
  }

  @Override
  public Optional<List<TableImpact>> renameEnumType(RenameEnumType operation) {
    return none();
  }

  @Override
  public Optional<List<TableImpact>> addEnumValue(AddEnumValue operation) {
    return none();
  }

  @Override
  public Optional<List<TableImpact>> renameEnumValue(RenameEnumValue operation) {
    return none();
  }

  @Override
  public Optional<List<TableImpact>> createSequence(CreateSequence operation) {
    return none();
  }

  @Override
  public Optional<List<TableImpact>> dropSequence(DropSequence operation) {
    return none();
  }

  @Override
  public Optional<List<TableImpact>> renameSequence(RenameSequence operation) {
    return none();
  }

  @Override
  public Optional<List<TableImpact>> alterSequence(AlterSequence operation) {
    return none();
  }

  @Override
  public Optional<List<TableImpact>> renameIndex(RenameIndex operation) {
    return none();
  }

  @Override
  public Optional<List<TableImpact>> setTypeComment(SetTypeComment operation) {
    return none();
  }

  @Override
  public Optional<List<TableImpact>> irreversible(Irreversible operation) {
    return none();
  }

  @Override
  public Optional<List<TableImpact>> rows(RowOperation operation) {
    return none();
  }

  @Override
  public Optional<List<TableImpact>> sqlStep(SqlStep operation) {
    return Optional.empty();
  }

  @Override
  public Optional<List<TableImpact>> codeStep(CodeStep operation) {
    return Optional.empty();
  }
}
