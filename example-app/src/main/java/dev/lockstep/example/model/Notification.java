package dev.lockstep.example.model;

import dev.lockstep.annotations.Column;
import dev.lockstep.annotations.Convert;
import dev.lockstep.annotations.ForeignKeyAction;
import dev.lockstep.annotations.Id;
import dev.lockstep.annotations.Identity;
import dev.lockstep.annotations.Index;
import dev.lockstep.annotations.References;
import dev.lockstep.annotations.Table;

/** A message to a user. */
@Table(name = "notifications")
@Index(columns = {"user_id", "read"})
@Index(
    name = "idx_notif_type_created",
    columns = {"type", "created_at"})
public class Notification extends Timestamped {

  @Id @Identity long id;

  @References(entity = User.class, onDelete = ForeignKeyAction.CASCADE)
  long userId;

  @Column(length = 255)
  String title = "";

  String message = "";

  @Column(defaultValue = "info")
  @Convert(ignoreCase = true, otherwise = "info")
  NotificationType type = NotificationType.INFO;

  @Column(defaultValue = "false")
  boolean read;
}
