package dev.lockstep.catalog.plan;

import dev.lockstep.catalog.kind.Script;
import dev.lockstep.catalog.model.ObjectId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;

/** A step with what has to come before it. */
final class Node implements Comparable<Node> {

  /** What a node does with its object, in the order that holds where nothing depends. */
  enum Role {
    DROP,
    ASIDE,
    MAKE,
    COPY,
    DROP_ASIDE
  }

  private static final Comparator<Node> ORDER =
      Comparator.comparing((Node node) -> node.role)
          .thenComparing(Node::byKind)
          .thenComparing(node -> node.place);

  final ObjectId id;
  final Role role;
  final Script script;
  private final String place;
  final Set<Node> followers = new HashSet<>();
  final Set<Node> softFollowers = new HashSet<>();

  Node(ObjectId id, Role role, Script script) {
    this(id, role, script, id.identity());
  }

  /**
   * Creates a node.
   *
   * @param place what puts nodes of one kind in order
   */
  Node(ObjectId id, Role role, Script script, String place) {
    this.id = id;
    this.role = role;
    this.script = script;
    this.place = place;
  }

  void before(Node other) {
    if (!equals(other)) {
      followers.add(other);
    }
  }

  void ratherBefore(Node other) {
    if (!equals(other)) {
      softFollowers.add(other);
    }
  }

  /** New objects come in the order of their kinds, old ones go the other way round. */
  private static int byKind(Node one, Node other) {
    int order = one.id.kind().compareTo(other.id.kind());
    return one.role == Role.DROP || one.role == Role.DROP_ASIDE ? -order : order;
  }

  @Override
  public int compareTo(Node other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return role + " " + id;
  }
}
