package dev.lockstep.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;

/**
 * Writes the class of a migration, formatted as google-java-format formats it. It holds literals
 * only, so that no change of an entity ever changes a migration.
 */
final class MigrationWriter {

  private final MigrationSource source;
  private final DefinitionCode definitions = new DefinitionCode();

  private MigrationWriter(MigrationSource source) {
    this.source = source;
  }

  /** Returns the class as it joins the chain. */
  static JavaFile migration(MigrationSource source, String className) {
    MigrationWriter writer = new MigrationWriter(source);
    return writer.file(
        writer
            .type(className, writer.header(source.description(), source.revision()))
            .addAnnotation(writer.chain()));
  }

  /** Returns the class as a draft: it compiles, and no index takes it up. */
  static JavaFile draft(MigrationSource source, String className, List<Element> originating) {
    MigrationWriter writer = new MigrationWriter(source);
    String purpose = "The draft of a migration that nobody has accepted yet";
    TypeSpec.Builder type = writer.type(className, writer.header(purpose, "none yet"));
    originating.forEach(type::addOriginatingElement);
    return writer.file(type);
  }

  private TypeSpec.Builder type(String className, String header) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(className)
            .addJavadoc("$L", header)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addSuperinterface(RuntimeNames.MIGRATION);
    method(
        type,
        "upgrade",
        ParameterSpec.builder(RuntimeNames.SCHEMA_CHANGE, "schema").build(),
        MethodCode.operations(source.upgrade(), definitions));
    method(
        type,
        "downgrade",
        ParameterSpec.builder(RuntimeNames.SCHEMA_CHANGE, "schema").build(),
        MethodCode.operations(source.downgrade(), definitions));
    if (!source.postconditions().isEmpty()) {
      method(
          type,
          "verify",
          ParameterSpec.builder(RuntimeNames.VERIFICATION, "verify").build(),
          MethodCode.postconditions(source.postconditions(), definitions));
    }
    return type;
  }

  private JavaFile file(TypeSpec.Builder type) {
    JavaFile.Builder file =
        JavaFile.builder(source.packageName(), type.build()).skipJavaLangImports(true).indent("  ");
    definitions.imports().forEach(name -> file.addStaticImport(RuntimeNames.DEFINITIONS, name));
    return file.build();
  }

  /** Adds a method; where its code comes in parts, it calls a method for each. */
  private static void method(
      TypeSpec.Builder type, String name, ParameterSpec parameter, List<CodeBlock> parts) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addParameter(parameter);
    if (parts.size() == 1) {
      type.addMethod(method.addCode(parts.get(0)).build());
      return;
    }
    for (int i = 1; i <= parts.size(); i++) {
      method.addStatement("$N$L($N)", name, i, parameter);
    }
    type.addMethod(method.build());
    for (int i = 1; i <= parts.size(); i++) {
      type.addMethod(
          MethodSpec.methodBuilder(name + i)
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .addParameter(parameter)
              .addCode(parts.get(i - 1))
              .build());
    }
  }

  private String header(String purpose, String revision) {
    HeaderText header =
        new HeaderText(purpose, revision)
            .fact("Parent", source.parent().isEmpty() ? "none" : source.parent())
            .fact(
                "Schema version",
                source.version() + " (was " + source.formerVersion() + "; " + source.bump() + ")")
            .fact("Before", source.before())
            .fact("After", source.after());
    if (source.author() != null) {
      header.fact("Author", source.author());
    }
    if (source.contract()) {
      header.fact("Phase", "contract: waits until the code of the previous release is gone");
    }
    return header
        .facts("Breaking changes", source.breakingChanges())
        .facts("Hazards", source.hazards())
        .toString();
  }

  /** One member named "value" is written as it stands, which leaves the line breaks to us. */
  private AnnotationSpec chain() {
    List<CodeBlock> members =
        new ArrayList<>(
            List.of(
                member("id", source.revision()),
                member("parent", source.parent()),
                member("version", source.version()),
                member("description", source.description()),
                member("before", source.before()),
                member("after", source.after())));
    if (source.contract()) {
      members.add(CodeBlock.of("\nphase = $T.CONTRACT", RuntimeNames.PHASE));
    }
    return AnnotationSpec.builder(RuntimeNames.REVISION)
        .addMember("value", CodeBlock.join(members, ","))
        .build();
  }

  private static CodeBlock member(String name, String value) {
    return CodeBlock.of("\n$L = $L", name, JavaText.literal(value));
  }
}
