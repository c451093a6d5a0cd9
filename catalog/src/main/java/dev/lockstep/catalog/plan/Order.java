package dev.lockstep.catalog.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;

/** Sorts nodes so that each follows what has to come before it; always in the same order. */
final class Order {

  private Order() {}

  /**
   * Returns the nodes in order, or those that depend on each other in a circle.
   *
   * @param soft whether wishes count
   */
  static Result sort(Collection<Node> nodes, boolean soft) {
    Map<Node, Integer> waiting = new HashMap<>();
    nodes.forEach(node -> waiting.put(node, 0));
    for (Node node : nodes) {
      followers(node, soft).forEach(next -> waiting.merge(next, 1, Integer::sum));
    }
    PriorityQueue<Node> ready = new PriorityQueue<>();
    nodes.stream().filter(node -> count(waiting, node) == 0).forEach(ready::add);
    List<Node> sorted = new ArrayList<>();
    while (!ready.isEmpty()) {
      Node node = ready.remove();
      sorted.add(node);
      for (Node next : followers(node, soft)) {
        if (waiting.merge(next, -1, Integer::sum) == 0) {
          ready.add(next);
        }
      }
    }
    TreeSet<Node> left = new TreeSet<>(nodes);
    sorted.forEach(left::remove);
    trim(left, soft);
    return new Result(sorted, left);
  }

  /** Leaves only what is in a circle or between two of them. */
  private static void trim(Set<Node> left, boolean soft) {
    boolean changed = true;
    while (changed) {
      changed = left.removeIf(node -> followers(node, soft).stream().noneMatch(left::contains));
    }
  }

  private static int count(Map<Node, Integer> waiting, Node node) {
    return waiting.getOrDefault(node, 0);
  }

  private static Collection<Node> followers(Node node, boolean soft) {
    if (!soft || node.softFollowers.isEmpty()) {
      return node.followers;
    }
    Set<Node> all = new TreeSet<>(node.followers);
    all.addAll(node.softFollowers);
    return all;
  }

  /**
   * What came out.
   *
   * @param sorted the nodes in order
   * @param circle those that could not be ordered; none when all could
   */
  record Result(List<Node> sorted, Set<Node> circle) {}
}
