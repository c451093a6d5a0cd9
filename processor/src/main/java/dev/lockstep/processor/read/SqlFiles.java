package dev.lockstep.processor.read;

import java.io.IOException;

/** The files with SQL that annotations name. */
@FunctionalInterface
public interface SqlFiles {

  /**
   * Returns the text of a file.
   *
   * @param path the path that the annotation gives
   * @throws IOException if there is no such file, or it can't be read
   */
  String read(String path) throws IOException;
}
