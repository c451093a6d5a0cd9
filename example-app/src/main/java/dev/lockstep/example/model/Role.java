package dev.lockstep.example.model;

import dev.lockstep.annotations.Column;
import dev.lockstep.annotations.Id;
import dev.lockstep.annotations.Identity;
import dev.lockstep.annotations.Table;
import dev.lockstep.annotations.Unique;
import org.jspecify.annotations.Nullable;

/** A set of permissions with a name. */
@Table(name = "roles")
public class Role extends Timestamped {

  @Id @Identity long id;

  @Unique String name = "";

  @Nullable String description;

  @Column(defaultValue = "false", comment = "Made by the platform; nobody may delete it")
  boolean system;
}
