package dev.lockstep.benchmarks.contender;

import java.nio.file.Path;
import java.util.Map;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.resource.DirectoryResourceAccessor;

/** Liquibase, with one changelog of formatted SQL, a change set for each migration. */
final class LiquibaseUpdate implements Contender {

  @Override
  public void run(String url, String source) throws Exception {
    DirectoryResourceAccessor files = new DirectoryResourceAccessor(Path.of(source));
    Map<String, Object> scope = Map.of(Scope.Attr.resourceAccessor.name(), files);
    Scope.child(
        scope,
        () ->
            new CommandScope(UpdateCommandStep.COMMAND_NAME)
                .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, "changelog.sql")
                .addArgumentValue(DbUrlConnectionArgumentsCommandStep.URL_ARG, url)
                .execute());
    files.close();
  }
}
