package dev.lockstep.processor.generate;

import com.palantir.javapoet.ClassName;

/** The runtime's types, which the processor knows by name only. */
final class RuntimeNames {

  static final String PACKAGE = "dev.lockstep.migration";
  static final ClassName DEFINITIONS = ClassName.get(PACKAGE, "Definitions");
  static final ClassName MIGRATION = ClassName.get(PACKAGE, "Migration");
  static final ClassName REVISION = ClassName.get(PACKAGE, "Revision");
  static final ClassName PHASE = ClassName.get(PACKAGE, "Phase");
  static final ClassName SCHEMA_CHANGE = ClassName.get(PACKAGE, "SchemaChange");
  static final ClassName VERIFICATION = ClassName.get(PACKAGE, "Verification");

  private RuntimeNames() {}
}
