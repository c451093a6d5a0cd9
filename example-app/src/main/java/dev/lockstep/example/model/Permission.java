package dev.lockstep.example.model;

import dev.lockstep.annotations.Column;
import dev.lockstep.annotations.Id;
import dev.lockstep.annotations.Identity;
import dev.lockstep.annotations.Table;
import dev.lockstep.annotations.Unique;
import org.jspecify.annotations.Nullable;

/** Something that a role allows. */
@Table(name = "permissions")
public record Permission(
    @Id @Identity long id,
    @Unique @Column(length = 100) String name,
    @Nullable @Column(length = 500) String description) {}
