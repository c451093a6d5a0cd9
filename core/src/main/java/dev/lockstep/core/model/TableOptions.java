package dev.lockstep.core.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What few tables have.
 *
 * @param unlogged whether changes are kept out of the write-ahead log, so that a crash empties it
 * @param parameters storage parameters; those of its TOAST table begin with {@code toast.}
 * @param rowSecurity whether policies decide which rows a role may see and write
 * @param policies the policies, by name
 * @param partitioning how it is divided into partitions; null for a table that is not
 * @param replicaIdentity what of an old row subscribers of publications get
 * @param parents the tables that it inherits from, by name; mostly none
 */
public record TableOptions(
    boolean unlogged,
    Parameters parameters,
    RowSecurity rowSecurity,
    List<Policy> policies,
    @Nullable Partitioning partitioning,
    ReplicaIdentity replicaIdentity,
    List<QualifiedName> parents) {

  /** Nothing of it. */
  public static final TableOptions NONE =
      new TableOptions(false, Parameters.NONE, RowSecurity.DISABLED, List.of());

  /**
   * Sorts the policies and the parents by name.
   *
   * @throws IllegalArgumentException if two policies have one name
   */
  public TableOptions {
    parents = parents.stream().sorted().distinct().toList();
    policies = policies.stream().sorted(Comparator.comparing(Policy::name)).toList();
    Set<String> seen = new HashSet<>();
    for (Policy policy : policies) {
      if (!seen.add(policy.name())) {
        throw new IllegalArgumentException("There are two policies named " + policy.name());
      }
    }
  }

  /** Makes the options of a table that is not partitioned and inherits nothing. */
  public TableOptions(
      boolean unlogged, Parameters parameters, RowSecurity rowSecurity, List<Policy> policies) {
    this(unlogged, parameters, rowSecurity, policies, null, ReplicaIdentity.DEFAULT, List.of());
  }

  /** Returns these options for a table that is unlogged, or not. */
  public TableOptions withUnlogged(boolean newUnlogged) {
    return new TableOptions(
        newUnlogged, parameters, rowSecurity, policies, partitioning, replicaIdentity, parents);
  }

  /** Returns these options with other storage parameters. */
  public TableOptions withParameters(Parameters newParameters) {
    return new TableOptions(
        unlogged, newParameters, rowSecurity, policies, partitioning, replicaIdentity, parents);
  }

  /** Returns these options with policies that count, or not, and for others. */
  public TableOptions withRowSecurity(RowSecurity newRowSecurity) {
    return new TableOptions(
        unlogged, parameters, newRowSecurity, policies, partitioning, replicaIdentity, parents);
  }

  /** Returns these options with other policies. */
  public TableOptions withPolicies(List<Policy> newPolicies) {
    return new TableOptions(
        unlogged, parameters, rowSecurity, newPolicies, partitioning, replicaIdentity, parents);
  }

  /** Returns these options with another partitioning; null for none. */
  public TableOptions withPartitioning(@Nullable Partitioning newPartitioning) {
    return new TableOptions(
        unlogged, parameters, rowSecurity, policies, newPartitioning, replicaIdentity, parents);
  }

  /** Returns these options with another replica identity. */
  public TableOptions withReplicaIdentity(ReplicaIdentity newReplicaIdentity) {
    return new TableOptions(
        unlogged, parameters, rowSecurity, policies, partitioning, newReplicaIdentity, parents);
  }

  /** Returns these options with other parents. */
  public TableOptions withParents(List<QualifiedName> newParents) {
    return new TableOptions(
        unlogged, parameters, rowSecurity, policies, partitioning, replicaIdentity, newParents);
  }

  /** Returns whether the table is partitioned. */
  public boolean isPartitioned() {
    return partitioning != null;
  }

  /** Returns these options with one more policy. */
  public TableOptions plus(Policy policy) {
    List<Policy> more = new ArrayList<>(policies);
    more.add(policy);
    return withPolicies(more);
  }

  /** Returns these options without the policy of that name. */
  public TableOptions withoutPolicy(String policyName) {
    return withPolicies(policies.stream().filter(p -> !p.name().equals(policyName)).toList());
  }

  /** Returns the policy of that name; null when there is none. */
  public @Nullable Policy policy(String policyName) {
    for (Policy policy : policies) {
      if (policy.name().equals(policyName)) {
        return policy;
      }
    }
    return null;
  }

  /** Returns these options with every use of the table's column under the column's new name. */
  public TableOptions renameColumn(String from, String to) {
    Partitioning renamed = partitioning == null ? null : partitioning.renameColumn(from, to);
    return withPolicies(policies.stream().map(p -> p.renameColumn(from, to)).toList())
        .withPartitioning(renamed);
  }
}
