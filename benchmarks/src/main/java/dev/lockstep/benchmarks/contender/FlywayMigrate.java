package dev.lockstep.benchmarks.contender;

import org.flywaydb.core.Flyway;

/** Flyway, with a script for each migration. */
final class FlywayMigrate implements Contender {

  @Override
  public void run(String url, String source) {
    Flyway.configure()
        .dataSource(url, "postgres", "")
        .locations("filesystem:" + source + "/flyway")
        .load()
        .migrate();
  }
}
