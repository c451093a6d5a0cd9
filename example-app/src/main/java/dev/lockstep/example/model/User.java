package dev.lockstep.example.model;

import dev.lockstep.annotations.Column;
import dev.lockstep.annotations.Id;
import dev.lockstep.annotations.Identity;
import dev.lockstep.annotations.Index;
import dev.lockstep.annotations.Table;
import dev.lockstep.annotations.Unique;
import org.jspecify.annotations.Nullable;

/** Somebody who may sign in. */
@Table(name = "users", comment = "People who may sign in")
@Index(columns = {"tier", "active"})
public class User extends Timestamped {

  @Id @Identity long id;

  @Unique
  @Column(length = 255)
  String email = "";

  @Nullable
  @Column(length = 255)
  String fullName;

  @Column(defaultValue = "starter")
  String tier = "starter";

  @Column(defaultValue = "true")
  boolean active = true;
}
