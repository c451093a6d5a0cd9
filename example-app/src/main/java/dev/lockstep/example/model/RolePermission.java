package dev.lockstep.example.model;

import dev.lockstep.annotations.ForeignKeyAction;
import dev.lockstep.annotations.Id;
import dev.lockstep.annotations.Index;
import dev.lockstep.annotations.References;
import dev.lockstep.annotations.Table;

/** A permission of a role. */
@Table(name = "role_permissions")
public record RolePermission(
    @Id @References(entity = Role.class, onDelete = ForeignKeyAction.CASCADE) long roleId,
    @Id @Index @References(entity = Permission.class, onDelete = ForeignKeyAction.CASCADE)
        long permissionId) {}
