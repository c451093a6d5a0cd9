package dev.lockstep.runtime.backup;

import dev.lockstep.core.operation.AddConstraint;
import dev.lockstep.core.operation.AddEnumValue;
import dev.lockstep.core.operation.AlterIdentity;
import dev.lockstep.core.operation.AlterSequence;
import dev.lockstep.core.operation.CreateEnumType;
import dev.lockstep.core.operation.CreateIndex;
import dev.lockstep.core.operation.CreateObject;
import dev.lockstep.core.operation.CreateSequence;
import dev.lockstep.core.operation.DropConstraint;
import dev.lockstep.core.operation.DropEnumType;
import dev.lockstep.core.operation.DropExpression;
import dev.lockstep.core.operation.DropIndex;
import dev.lockstep.core.operation.DropNotNull;
import dev.lockstep.core.operation.Irreversible;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.PolicyOperation;
import dev.lockstep.core.operation.RenameConstraint;
import dev.lockstep.core.operation.RenameEnumType;
import dev.lockstep.core.operation.RenameEnumValue;
import dev.lockstep.core.operation.RenameIndex;
import dev.lockstep.core.operation.RenameSequence;
import dev.lockstep.core.operation.SetColumnComment;
import dev.lockstep.core.operation.SetDefault;
import dev.lockstep.core.operation.SetIdentity;
import dev.lockstep.core.operation.SetNotNull;
import dev.lockstep.core.operation.SetTableComment;
import dev.lockstep.core.operation.SetTypeComment;
import dev.lockstep.core.operation.TableOptionOperation;
import java.util.Optional;

/** The operations that lose nothing. Whoever extends it has an answer for all the others. */
abstract class Harmless implements Operation.Visitor<Optional<String>> {

  @Override
  public Optional<String> createEnumType(CreateEnumType operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> dropEnumType(DropEnumType operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> renameEnumType(RenameEnumType operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> addEnumValue(AddEnumValue operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> renameEnumValue(RenameEnumValue operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> createSequence(CreateSequence operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> renameSequence(RenameSequence operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> alterSequence(AlterSequence operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> setNotNull(SetNotNull operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> dropNotNull(DropNotNull operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> setDefault(SetDefault operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> setIdentity(SetIdentity operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> alterIdentity(AlterIdentity operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> dropExpression(DropExpression operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> addConstraint(AddConstraint operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> dropConstraint(DropConstraint operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> renameConstraint(RenameConstraint operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> createIndex(CreateIndex operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> dropIndex(DropIndex operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> renameIndex(RenameIndex operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> setTableComment(SetTableComment operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> setColumnComment(SetColumnComment operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> setTypeComment(SetTypeComment operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> createObject(CreateObject operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> tableOption(TableOptionOperation operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> policy(PolicyOperation operation) {
    return Optional.empty();
  }

  @Override
  public Optional<String> irreversible(Irreversible operation) {
    return Optional.empty();
  }
}
