package dev.lockstep.core.impact;

import dev.lockstep.core.impact.TableImpact.Work;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.operation.AddConstraintConcurrently;
import dev.lockstep.core.operation.AddConstraintNotValid;
import dev.lockstep.core.operation.AddConstraintOnPartitions;
import dev.lockstep.core.operation.AddConstraintUsingIndex;
import dev.lockstep.core.operation.AddForeignKeyToPartitions;
import dev.lockstep.core.operation.AddNotNullNotValid;
import dev.lockstep.core.operation.AddPreparedKey;
import dev.lockstep.core.operation.AddShadowColumn;
import dev.lockstep.core.operation.CreateIndexOnPartitions;
import dev.lockstep.core.operation.DropShadowColumn;
import dev.lockstep.core.operation.OnlineOperation;
import dev.lockstep.core.operation.PrepareKeyOnPartitions;
import dev.lockstep.core.operation.SetIdentityFromSequence;
import dev.lockstep.core.operation.SwapColumn;
import dev.lockstep.core.operation.ValidateConstraint;
import dev.lockstep.core.operation.ValidateNotNull;
import java.util.ArrayList;
import java.util.List;

/** Predicts the locks of the parts of online changes; what reads rows does so under a weak lock. */
final class OnlineImpacts implements OnlineOperation.Visitor<List<TableImpact>> {

  private final Schema before;

  OnlineImpacts(Schema before) {
    this.before = before;
  }

  @Override
  public List<TableImpact> addConstraintNotValid(AddConstraintNotValid operation) {
    QualifiedName table = operation.table();
    if (!(operation.constraint() instanceof ForeignKey key)) {
      return withChildren(List.of(moment(table)), LockMode.ACCESS_EXCLUSIVE);
    }
    TableImpact own = new TableImpact(table, LockMode.SHARE_ROW_EXCLUSIVE, Work.NONE);
    List<TableImpact> both =
        key.referencedTable().equals(table)
            ? List.of(own)
            : List.of(
                own,
                new TableImpact(key.referencedTable(), LockMode.SHARE_ROW_EXCLUSIVE, Work.NONE));
    return withChildren(both, LockMode.SHARE_ROW_EXCLUSIVE);
  }

  /** Adds what inherits from the first table. */
  private List<TableImpact> withChildren(List<TableImpact> impacts, LockMode lock) {
    List<TableImpact> all = new ArrayList<>(impacts);
    all.addAll(Impacts.children(impacts.get(0).table(), lock, before));
    return all;
  }

  @Override
  public List<TableImpact> validateConstraint(ValidateConstraint operation) {
    return List.of(reading(operation.table()));
  }

  @Override
  public List<TableImpact> addNotNullNotValid(AddNotNullNotValid operation) {
    return List.of(moment(operation.table()));
  }

  /** Before PostgreSQL 18 the column is made NOT NULL in the end, which is a moment. */
  @Override
  public List<TableImpact> validateNotNull(ValidateNotNull operation) {
    return List.of(reading(operation.table()), moment(operation.table()));
  }

  @Override
  public List<TableImpact> addConstraintConcurrently(AddConstraintConcurrently operation) {
    return withChildren(
        List.of(reading(operation.table()), moment(operation.table())), LockMode.ACCESS_EXCLUSIVE);
  }

  /** Each partition's index gets its whole in a moment. */
  @Override
  public List<TableImpact> createIndexOnPartitions(CreateIndexOnPartitions operation) {
    return List.of(
        reading(operation.table()), new TableImpact(operation.table(), LockMode.SHARE, Work.NONE));
  }

  /** The triggers of each partition on a referenced table make place for those of the whole. */
  @Override
  public List<TableImpact> addConstraintOnPartitions(AddConstraintOnPartitions operation) {
    return operation.constraint() instanceof ForeignKey key
        ? List.of(
            reading(operation.table()),
            new TableImpact(operation.table(), LockMode.SHARE_ROW_EXCLUSIVE, Work.NONE),
            moment(key.referencedTable()))
        : List.of(reading(operation.table()), moment(operation.table()));
  }

  @Override
  public List<TableImpact> addConstraintUsingIndex(AddConstraintUsingIndex operation) {
    return withChildren(List.of(moment(operation.table())), LockMode.ACCESS_EXCLUSIVE);
  }

  @Override
  public List<TableImpact> prepareKeyOnPartitions(PrepareKeyOnPartitions operation) {
    return List.of(reading(operation.table()));
  }

  @Override
  public List<TableImpact> addPreparedKey(AddPreparedKey operation) {
    return List.of(moment(operation.table()));
  }

  @Override
  public List<TableImpact> addForeignKeyToPartitions(AddForeignKeyToPartitions operation) {
    return addConstraintNotValid(new AddConstraintNotValid(operation.table(), operation.key()));
  }

  @Override
  public List<TableImpact> addShadowColumn(AddShadowColumn operation) {
    return List.of(moment(operation.table()));
  }

  /** Foreign keys over the column are dropped before, which locks the tables at the other end. */
  @Override
  public List<TableImpact> swapColumn(SwapColumn operation) {
    return List.of(moment(operation.table()));
  }

  @Override
  public List<TableImpact> dropShadowColumn(DropShadowColumn operation) {
    return List.of(moment(operation.table()));
  }

  @Override
  public List<TableImpact> setIdentityFromSequence(SetIdentityFromSequence operation) {
    return List.of(moment(operation.table()));
  }

  private static TableImpact reading(QualifiedName table) {
    return new TableImpact(table, LockMode.SHARE_UPDATE_EXCLUSIVE, Work.SCAN);
  }

  private static TableImpact moment(QualifiedName table) {
    return new TableImpact(table, LockMode.ACCESS_EXCLUSIVE, Work.NONE);
  }
}
