package dev.lockstep.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
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
    type.addMethod(
        method(
            "upgrade",
            RuntimeNames.SCHEMA_CHANGE,
            "schema",
            MethodCode.operations(source.upgrade(), definitions)));
    type.addMethod(
        method(
            "downgrade",
            RuntimeNames.SCHEMA_CHANGE,
            "schema",
            MethodCode.operations(source.downgrade(), definitions)));
    if (!source.postconditions().isEmpty()) {
      CodeBlock code = MethodCode.postconditions(source.postconditions());
      type.addMethod(method("verify", RuntimeNames.VERIFICATION, "verify", code));
    }
    return type;
  }

  private JavaFile file(TypeSpec.Builder type) {
    JavaFile.Builder file =
        JavaFile.builder(source.packageName(), type.build()).skipJavaLangImports(true).indent("  ");
    definitions.imports().forEach(name -> file.addStaticImport(RuntimeNames.DEFINITIONS, name));
    return file.build();
  }

  private static MethodSpec method(String name, ClassName type, String parameter, CodeBlock code) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(type, parameter)
        .addCode(code)
        .build();
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
    return header
        .facts("Breaking changes", source.breakingChanges())
        .facts("Hazards", source.hazards())
        .toString();
  }

  /** One member named "value" is written as it stands, which leaves the line breaks to us. */
  private AnnotationSpec chain() {
    List<CodeBlock> members =
        List.of(
            member("id", source.revision()),
            member("parent", source.parent()),
            member("version", source.version()),
            member("description", source.description()),
            member("before", source.before()),
            member("after", source.after()));
    return AnnotationSpec.builder(RuntimeNames.REVISION)
        .addMember("value", CodeBlock.join(members, ","))
        .build();
  }

  private static CodeBlock member(String name, String value) {
    return CodeBlock.of("\n$L = $L", name, JavaText.literal(value));
  }
}
