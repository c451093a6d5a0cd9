package dev.lockstep.processor.read;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.model.IndexOptions;
import dev.lockstep.core.model.Parameters;
import dev.lockstep.processor.report.Reporter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what few indexes have: included columns, equal NULLs, storage parameters. */
final class IndexOptionsReader {

  private final Reporter reporter;
  private final SqlChecker sql;
  private final ParametersReader parameters;

  IndexOptionsReader(Reporter reporter) {
    this.reporter = reporter;
    this.sql = new SqlChecker(reporter);
    this.parameters = new ParametersReader(reporter);
  }

  /** Returns the options; null, once reported, when one is wrong. */
  @Nullable IndexOptions read(TableBuilder table, Annotation index, Part part) {
    List<String> include = new ArrayList<>();
    List<String> written = index.strings("include");
    boolean sound = true;
    for (int i = 0; i < written.size(); i++) {
      String column = table.layout().qualifyColumn(written.get(i), part);
      sound &= sql.isColumn(table, column, index.position("include", i));
      include.add(column);
    }
    boolean nullsNotDistinct = index.bool("nullsNotDistinct");
    if (nullsNotDistinct && !index.bool("unique")) {
      reporter.report(Message.INDEX_NULLS_WITHOUT_UNIQUE, index.position("nullsNotDistinct"));
      sound = false;
    }
    Parameters with = parameters.read(index, "with");
    return sound && with != null ? new IndexOptions(include, nullsNotDistinct, with) : null;
  }
}
