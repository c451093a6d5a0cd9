package dev.lockstep.example.model;

import dev.lockstep.annotations.EnumLabel;
import dev.lockstep.annotations.EnumType;

/** What a notification is about. */
@EnumType
public enum NotificationType {
  @EnumLabel("info")
  INFO,
  @EnumLabel("warning")
  WARNING,
  @EnumLabel("success")
  SUCCESS,
  @EnumLabel("error")
  ERROR,
  @EnumLabel("system")
  SYSTEM
}
