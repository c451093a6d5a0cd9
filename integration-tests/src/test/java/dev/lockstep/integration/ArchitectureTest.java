package dev.lockstep.integration;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows between the rooms point one way. */
class ArchitectureTest {

  private static final String CORE = "dev.lockstep.core.";

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("dev.lockstep");

  @Test
  void coreStandsOnNothingButJava() {
    classes()
        .that()
        .resideInAPackage("dev.lockstep.core..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("dev.lockstep.core..", "java..", "org.jspecify..")
        .check(ALL);
  }

  @Test
  void insideCoreTheModelComesFirst() {
    mayUse("model");
    mayUse("operation", "model");
    mayUse("diff", "model");
    mayUse("snapshot", "model", "operation");
    mayUse("impact", "model", "operation");
    mayUse("render", "model", "operation", "impact");
    mayUse("plan", "model", "operation", "diff", "impact");
    mayUse("lint", "model", "operation", "plan", "impact");
    mayUse("scratch", "model", "operation", "plan", "render");
  }

  private static void mayUse(String room, String... others) {
    String[] allowed = new String[others.length + 3];
    for (int i = 0; i < others.length; i++) {
      allowed[i] = CORE + others[i];
    }
    allowed[others.length] = CORE + room;
    allowed[others.length + 1] = "java..";
    allowed[others.length + 2] = "org.jspecify..";
    classes()
        .that()
        .resideInAPackage(CORE + room)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed)
        .check(ALL);
  }

  @Test
  void coreDoesNoInputAndOutputAndKnowsNoClock() {
    noClasses()
        .that()
        .resideInAPackage("dev.lockstep.core..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.io..", "java.nio.file..", "java.sql..", "java.net..", "java.time..")
        .check(ALL);
  }

  @Test
  void onlyTheReaderAndTheSourcesOfTheCatalogTalkToTheWorld() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.lockstep.catalog.model..",
            "dev.lockstep.catalog.kind..",
            "dev.lockstep.catalog.plan..",
            "dev.lockstep.catalog.render..",
            "dev.lockstep.catalog.snapshot..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.io..", "java.nio.file..", "java.sql..", "java.net..", "java.time..")
        .check(ALL);
  }

  @Test
  void theProcessorKnowsNeitherRuntimeNorAnnotationsNorJooq() {
    noClasses()
        .that()
        .resideInAPackage("dev.lockstep.processor..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.lockstep.runtime..",
            "dev.lockstep.migration..",
            "dev.lockstep.annotations..",
            "org.jooq..",
            "dev.lockstep.commands..")
        .check(ALL);
  }

  @Test
  void commandsStandOnCoreAlone() {
    noClasses()
        .that()
        .resideInAPackage("dev.lockstep.commands..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.lockstep.runtime..", "dev.lockstep.migration..", "dev.lockstep.processor..")
        .check(ALL);
  }

  @Test
  void theDoctorStandsOnCoreAndJdbcAlone() {
    classes()
        .that()
        .resideInAPackage("dev.lockstep.doctor..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.lockstep.doctor..",
            "dev.lockstep.core.lint..",
            "dev.lockstep.core.model..",
            "dev.lockstep.core.render..",
            "dev.lockstep.core.snapshot..",
            "java..",
            "org.jspecify..")
        .check(ALL);
  }
}
