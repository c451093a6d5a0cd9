package dev.lockstep.commands;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** Gives revisions: the minute in UTC, or the one after the parent's where that is later. */
final class RevisionClock {

  private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuuMMdd_HHmm");

  private final Clock clock;

  RevisionClock(Clock clock) {
    this.clock = clock;
  }

  /**
   * Returns a revision greater than the parent's.
   *
   * @param parent the parent's; empty when there is none
   * @throws CommandException if the parent's is greater than now and is not a minute
   */
  String after(String parent) {
    String now = FORMAT.format(clock.instant().atOffset(ZoneOffset.UTC));
    if (now.compareTo(parent) > 0) {
      return now;
    }
    try {
      return FORMAT.format(LocalDateTime.parse(parent, FORMAT).plusMinutes(1));
    } catch (DateTimeParseException e) {
      throw new CommandException(
          CommandError.REVISION_TAKEN,
          "The head revision " + parent + " is greater than " + now + " and is no time.",
          "Give the migration of revision " + parent + " a revision like " + now + ".",
          e);
    }
  }
}
