package dev.lockstep.processor;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.lint.ServerVersions;
import dev.lockstep.core.plan.Locking;
import dev.lockstep.processor.report.Pending;
import dev.lockstep.processor.report.Reporter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the build says with {@code -A}.
 *
 * @param snapshot the path of the snapshot; null to look for it
 * @param migrations the package of the migrations; null to derive it
 * @param pending how pending changes are reported
 * @param locking how long changes may lock tables
 * @param drops when what is no longer declared is taken away
 * @param servers the versions of PostgreSQL that production runs on
 * @param tableSizes the file with the sizes of its tables, beside the snapshot; null for the usual
 * @param author who drafts migrations; null when nobody says
 */
record Options(
    @Nullable String snapshot,
    @Nullable String migrations,
    Pending pending,
    Locking locking,
    Drops drops,
    ServerVersions servers,
    @Nullable String tableSizes,
    @Nullable String author) {

  static final String SNAPSHOT = "lockstep.snapshot";
  static final String MIGRATIONS = "lockstep.migrations";
  static final String PENDING = "lockstep.pending";
  static final String LOCKING = "lockstep.locking";
  static final String DROPS = "lockstep.drops";
  static final String TARGET_VERSION = "lockstep.targetVersion";
  static final String TABLE_SIZES = "lockstep.tableSizes";
  static final String AUTHOR = "lockstep.author";

  private static final Pattern PACKAGE =
      Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*(\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*");

  /** Reads the options; one that is not understood is reported and left aside. */
  static Options read(Map<String, String> options, Reporter reporter) {
    String migrations = text(options, MIGRATIONS);
    if (migrations != null && !PACKAGE.matcher(migrations).matches()) {
      reporter.report(
          Message.OPTION_INVALID, null, MIGRATIONS, migrations, "Write the name of a package.");
      migrations = null;
    }
    return new Options(
        text(options, SNAPSHOT),
        migrations,
        choice(options, PENDING, Pending.WARN, reporter),
        choice(options, LOCKING, Locking.ONLINE, reporter),
        choice(options, DROPS, Drops.TOGETHER, reporter),
        servers(options, reporter),
        text(options, TABLE_SIZES),
        text(options, AUTHOR));
  }

  private static ServerVersions servers(Map<String, String> options, Reporter reporter) {
    String text = text(options, TARGET_VERSION);
    if (text == null) {
      return ServerVersions.SUPPORTED;
    }
    for (int version = ServerVersions.SUPPORTED.oldest();
        version <= ServerVersions.SUPPORTED.newest();
        version++) {
      if (text.equals(String.valueOf(version))) {
        return ServerVersions.only(version);
      }
    }
    reporter.report(
        Message.OPTION_INVALID,
        null,
        TARGET_VERSION,
        text,
        "Write one major version out of " + ServerVersions.SUPPORTED + ".");
    return ServerVersions.SUPPORTED;
  }

  private static <E extends Enum<E>> E choice(
      Map<String, String> options, String name, E unsaid, Reporter reporter) {
    String text = text(options, name);
    if (text == null) {
      return unsaid;
    }
    E[] values = unsaid.getDeclaringClass().getEnumConstants();
    for (E value : values) {
      if (value.name().toLowerCase(Locale.ROOT).equals(text)) {
        return value;
      }
    }
    reporter.report(
        Message.OPTION_INVALID,
        null,
        name,
        text,
        "Write one of " + Arrays.toString(values).toLowerCase(Locale.ROOT) + ".");
    return unsaid;
  }

  private static @Nullable String text(Map<String, String> options, String name) {
    String text = options.get(name);
    return text == null || text.isBlank() ? null : text.strip();
  }
}
