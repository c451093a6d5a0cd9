package dev.lockstep.benchmarks.contender;

/** What brings a database up to date. */
interface Contender {

  /**
   * Does so.
   *
   * @param url the JDBC URL, with the user
   * @param source where its migrations are
   */
  void run(String url, String source) throws Exception;
}
