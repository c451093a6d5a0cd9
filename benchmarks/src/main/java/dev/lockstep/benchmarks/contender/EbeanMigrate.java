package dev.lockstep.benchmarks.contender;

import io.ebean.migration.MigrationConfig;
import io.ebean.migration.MigrationRunner;

/** ebean-migration, with a script for each migration. */
final class EbeanMigrate implements Contender {

  @Override
  public void run(String url, String source) {
    MigrationConfig config = new MigrationConfig();
    config.setDbUrl(url);
    config.setDbUsername("postgres");
    config.setDbPassword("");
    config.setMigrationPath("filesystem:" + source + "/ebean");
    new MigrationRunner(config).run();
  }
}
