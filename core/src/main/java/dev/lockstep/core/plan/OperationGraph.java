package dev.lockstep.core.plan;

import dev.lockstep.core.operation.Operation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Orders operations by what they depend on; where nothing depends, by phase and by the order in
 * which they came. The same operations always come out in the same order.
 */
final class OperationGraph {

  private final List<OperationGroup> groups;
  private final List<Set<Integer>> followers = new ArrayList<>();
  private final int[] open;

  private OperationGraph(List<OperationGroup> groups) {
    this.groups = groups;
    this.open = new int[groups.size()];
    groups.forEach(group -> followers.add(new HashSet<>()));
    connect(OperationGroup::creates, OperationGroup::needs);
    connect(OperationGroup::releases, OperationGroup::removes);
    connect(OperationGroup::removes, OperationGroup::creates);
    preferences();
  }

  /**
   * Returns the operations in order.
   *
   * @throws CircleException if some depend on each other in a circle
   */
  static List<Operation> order(List<OperationGroup> groups) {
    return new OperationGraph(groups).sorted();
  }

  /** Thrown when no order works. */
  static final class CircleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private CircleException(String message) {
      super(message);
    }
  }

  private interface Side {
    Set<String> of(OperationGroup group);
  }

  private void connect(Side first, Side second) {
    Map<String, List<Integer>> byName = new HashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      int index = i;
      first
          .of(groups.get(i))
          .forEach(name -> byName.computeIfAbsent(name, n -> new ArrayList<>()).add(index));
    }
    for (int i = 0; i < groups.size(); i++) {
      for (String name : second.of(groups.get(i))) {
        for (int before : byName.getOrDefault(name, List.of())) {
          if (before != i && followers.get(before).add(i)) {
            open[i]++;
          }
        }
      }
    }
  }

  /**
   * Connects what is only better before something else, where that makes no circle; first what the
   * upgrade would miss, then what the downgrade would.
   */
  private void preferences() {
    preferences(OperationGroup::prefers, OperationGroup::creates, (i, other) -> prefer(other, i));
    preferences(OperationGroup::spares, OperationGroup::removes, this::prefer);
  }

  private void preferences(Side mine, Side others, BiConsumer<Integer, Integer> connection) {
    for (int i = 0; i < groups.size(); i++) {
      Set<String> wishes = mine.of(groups.get(i));
      for (int other = 0; !wishes.isEmpty() && other < groups.size(); other++) {
        if (!Collections.disjoint(wishes, others.of(groups.get(other)))) {
          connection.accept(i, other);
        }
      }
    }
  }

  private void prefer(int first, int second) {
    if (first != second
        && !reaches(second, first, new HashSet<>())
        && followers.get(first).add(second)) {
      open[second]++;
    }
  }

  private boolean reaches(int from, int to, Set<Integer> seen) {
    if (from == to) {
      return true;
    }
    return seen.add(from) && followers.get(from).stream().anyMatch(next -> reaches(next, to, seen));
  }

  private List<Operation> sorted() {
    PriorityQueue<Integer> ready =
        new PriorityQueue<>(
            Comparator.comparing((Integer i) -> groups.get(i).phase())
                .thenComparing(Comparator.naturalOrder()));
    for (int i = 0; i < groups.size(); i++) {
      if (open[i] == 0) {
        ready.add(i);
      }
    }
    List<Operation> ordered = new ArrayList<>();
    int placed = 0;
    while (!ready.isEmpty()) {
      int next = ready.remove();
      placed++;
      ordered.addAll(groups.get(next).operations());
      for (int follower : followers.get(next)) {
        open[follower]--;
        if (open[follower] == 0) {
          ready.add(follower);
        }
      }
    }
    if (placed < groups.size()) {
      throw new CircleException("These depend on each other in a circle: " + circle());
    }
    return ordered;
  }

  private List<Operation> circle() {
    List<Operation> left = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      if (open[i] > 0) {
        left.addAll(groups.get(i).operations());
      }
    }
    return left;
  }
}
