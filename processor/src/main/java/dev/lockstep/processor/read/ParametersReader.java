package dev.lockstep.processor.read;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.model.Parameters;
import dev.lockstep.processor.report.Reporter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads storage parameters. */
final class ParametersReader {

  private final Reporter reporter;

  ParametersReader(Reporter reporter) {
    this.reporter = reporter;
  }

  /** Returns the parameters of a member; null, once reported, when one is wrong. */
  @Nullable Parameters read(Annotation annotation, String member) {
    List<String> written = annotation.strings(member);
    for (int i = 0; i < written.size(); i++) {
      try {
        Parameters.parse(written.subList(0, i + 1));
      } catch (IllegalArgumentException e) {
        reporter.report(
            Message.PARAMETER_INVALID,
            annotation.position(member, i),
            String.valueOf(e.getMessage()));
        return null;
      }
    }
    return Parameters.parse(written);
  }
}
