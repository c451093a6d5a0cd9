package dev.lockstep.example.model;

import dev.lockstep.annotations.Column;
import dev.lockstep.annotations.Id;
import dev.lockstep.annotations.Identity;
import dev.lockstep.annotations.Index;
import dev.lockstep.annotations.Table;
import dev.lockstep.annotations.Unique;
import org.jspecify.annotations.Nullable;

/** A set of permissions with a name. */
@Table(name = "roles")
@Index(
    name = "idx_role_system",
    columns = {"system"})
public class Role extends Timestamped {

  @Id @Identity long id;

  @Unique
  @Column(length = 100)
  String name = "";

  @Nullable
  @Column(length = 500)
  String description;

  @Column(defaultValue = "false", comment = "Made by the platform; nobody may delete it")
  boolean system;
}
