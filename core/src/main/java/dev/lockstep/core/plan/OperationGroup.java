package dev.lockstep.core.plan;

import dev.lockstep.core.operation.Operation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Operations that stay together, with what they have to do with others.
 *
 * @param phase their place where nothing else decides
 * @param operations the operations, in order
 * @param creates what is there afterwards
 * @param needs what must be there before
 * @param releases what they used before and use no more
 * @param removes what is gone afterwards
 * @param prefers what is better there before, unless that makes a circle
 * @param spares what is better there until afterwards, unless that makes a circle
 */
record OperationGroup(
    Phase phase,
    List<Operation> operations,
    Set<String> creates,
    Set<String> needs,
    Set<String> releases,
    Set<String> removes,
    Set<String> prefers,
    Set<String> spares) {

  OperationGroup {
    operations = List.copyOf(operations);
    creates = Set.copyOf(creates);
    needs = Set.copyOf(needs);
    releases = Set.copyOf(releases);
    removes = Set.copyOf(removes);
    prefers = Set.copyOf(prefers);
    spares = Set.copyOf(spares);
  }

  static OperationGroup of(Phase phase, Operation... operations) {
    return new OperationGroup(
        phase, List.of(operations), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
  }

  OperationGroup creating(Set<String> what) {
    return new OperationGroup(phase, operations, what, needs, releases, removes, prefers, spares);
  }

  OperationGroup alsoCreating(Set<String> what) {
    return creating(union(creates, what));
  }

  OperationGroup alsoNeeding(Set<String> what) {
    return needing(union(needs, what));
  }

  private static Set<String> union(Set<String> some, Set<String> more) {
    Set<String> all = new HashSet<>(some);
    all.addAll(more);
    return all;
  }

  OperationGroup needing(Set<String> what) {
    return new OperationGroup(phase, operations, creates, what, releases, removes, prefers, spares);
  }

  OperationGroup releasing(Set<String> what) {
    return new OperationGroup(phase, operations, creates, needs, what, removes, prefers, spares);
  }

  OperationGroup removing(Set<String> what) {
    return new OperationGroup(phase, operations, creates, needs, releases, what, prefers, spares);
  }

  OperationGroup preferring(Set<String> what) {
    return new OperationGroup(phase, operations, creates, needs, releases, removes, what, spares);
  }

  OperationGroup sparing(Set<String> what) {
    return new OperationGroup(phase, operations, creates, needs, releases, removes, prefers, what);
  }
}
