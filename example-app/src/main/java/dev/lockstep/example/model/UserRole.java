package dev.lockstep.example.model;

import dev.lockstep.annotations.ForeignKeyAction;
import dev.lockstep.annotations.Id;
import dev.lockstep.annotations.Index;
import dev.lockstep.annotations.References;
import dev.lockstep.annotations.Table;

/** A role of a user. */
@Table(name = "user_roles")
public record UserRole(
    @Id @References(entity = User.class, onDelete = ForeignKeyAction.CASCADE) long userId,
    @Id @Index @References(entity = Role.class, onDelete = ForeignKeyAction.CASCADE) long roleId) {}
