package dev.lockstep.runtime.backfill;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the rows of a table are cut into batches. */
interface Batches {

  /**
   * Returns the statement of a batch. Its result is where the batch ended and the number of all
   * rows done; no row when there was none to do.
   *
   * @param last where the batch before it ended; null for the first
   * @param rows how many rows it is to have
   * @return null when none are left
   * @throws SQLException if the server refuses to tell
   */
  @Nullable String next(@Nullable List<String> last, int rows) throws SQLException;

  /** Returns the query of how many rows there are to do. */
  String count(@Nullable List<String> last);

  /** Returns whether there may be more after a batch in which so many rows were done. */
  boolean mayGoOn(long done, int rows);
}
