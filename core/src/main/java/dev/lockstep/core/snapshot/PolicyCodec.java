package dev.lockstep.core.snapshot;

import dev.lockstep.core.model.Policy;
import dev.lockstep.core.model.PolicyCommand;

/** A policy as facts. */
final class PolicyCodec {

  static final String KEYWORD = "policy";

  private PolicyCodec() {}

  static Node encode(Policy policy) {
    return Node.of(KEYWORD, policy.name())
        .with("command", Keywords.of(policy.command()))
        .withFlag("restrictive", !policy.permissive())
        .withAll("role", policy.roles())
        .withOptional("using", policy.using())
        .withOptional("check", policy.check());
  }

  static Policy decode(NodeReader node) {
    return new Policy(
        node.value(),
        Keywords.parse(PolicyCommand.class, node.required("command")),
        !node.flag("restrictive"),
        node.all("role"),
        node.optional("using"),
        node.optional("check"));
  }
}
