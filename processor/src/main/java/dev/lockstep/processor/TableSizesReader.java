package dev.lockstep.processor;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.lint.TableSizes;
import dev.lockstep.processor.history.CommittedSnapshot;
import dev.lockstep.processor.report.Reporter;
import java.io.IOException;
import java.nio.file.NoSuchFileException;

/** Reads how large tables are in production, where a file beside the snapshot says so. */
final class TableSizesReader {

  private static final String USUAL = "table.sizes";

  private final Reporter reporter;

  TableSizesReader(Reporter reporter) {
    this.reporter = reporter;
  }

  /** Returns the sizes; none, once reported, when the file is damaged or missing though named. */
  TableSizes read(CommittedSnapshot snapshot, Options options) {
    String named = options.tableSizes();
    String file = named == null ? USUAL : named;
    try {
      return TableSizes.decode(snapshot.readBeside(file));
    } catch (NoSuchFileException e) {
      if (named != null) {
        reporter.report(Message.TABLE_SIZES_DAMAGED, null, file, "there is no such file");
      }
    } catch (IOException | IllegalArgumentException e) {
      reporter.report(Message.TABLE_SIZES_DAMAGED, null, file, String.valueOf(e.getMessage()));
    }
    return TableSizes.NONE;
  }
}
