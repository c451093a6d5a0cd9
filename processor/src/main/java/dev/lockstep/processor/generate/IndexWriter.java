package dev.lockstep.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.tools.StandardLocation;

/**
 * Writes the index of migrations, a class with everything that a start-up with nothing to do needs:
 * entries are text in string constants, so that thousands of them cost no code to run. Instances
 * come from classes of their own, which are loaded only when something is pending.
 */
public final class IndexWriter {

  static final String CLASS_NAME = "LockstepIndex";

  /** A constant has at most 65,535 bytes (JVM specification, section 4.4.7). */
  private static final int CHUNK_BYTES = 60_000;

  /** A method has at most 65,535 bytes of code (section 4.7.3); a case takes under 40. */
  private static final int CASES = 1_000;

  private static final ParameterizedTypeName ENTRIES =
      ParameterizedTypeName.get(ClassName.get(List.class), RuntimeNames.MIGRATION_ENTRY);

  private final Filer filer;

  /** Makes a writer of files. */
  public IndexWriter(Filer filer) {
    this.filer = filer;
  }

  /**
   * Writes the class {@code LockstepIndex} and registers it as a service.
   *
   * @param entries the migrations, each after its parent
   * @throws IOException if a file can't be written
   */
  public void write(String migrationsPackage, List<IndexEntry> entries, Element... originating)
      throws IOException {
    file(migrationsPackage, entries, originating).writeTo(filer);
    String service = "META-INF/services/" + RuntimeNames.MIGRATION_INDEX.canonicalName();
    try (OutputStream out =
        filer
            .createResource(StandardLocation.CLASS_OUTPUT, "", service, originating)
            .openOutputStream()) {
      String name = ClassName.get(migrationsPackage, CLASS_NAME).canonicalName();
      out.write((name + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  static JavaFile file(String migrationsPackage, List<IndexEntry> entries, Element... originating) {
    TypeSpec.Builder index =
        TypeSpec.classBuilder(CLASS_NAME)
            .addJavadoc("The migrations of this application, each after its parent.\n")
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addSuperinterface(RuntimeNames.MIGRATION_INDEX);
    List.of(originating).forEach(index::addOriginatingElement);
    List<List<IndexEntry>> chunks = chunks(entries);
    List<List<IndexEntry>> parts = parts(entries);
    index.addMethod(entriesMethod(entries.size(), chunks.size()));
    index.addMethod(createMethod(parts.size()));
    index.addMethod(readMethod());
    for (int i = 0; i < chunks.size(); i++) {
      index.addMethod(chunkMethod(i, chunks.get(i)));
    }
    for (int i = 0; i < parts.size(); i++) {
      index.addType(instances(i, parts.get(i)));
    }
    return JavaFile.builder(migrationsPackage, index.build())
        .skipJavaLangImports(true)
        .indent("  ")
        .build();
  }

  private static MethodSpec entriesMethod(int entries, int chunks) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("entries")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(ENTRIES)
            .addStatement("$T entries = new $T<>($L)", ENTRIES, ArrayList.class, entries);
    for (int i = 0; i < chunks; i++) {
      method.addStatement("read(entries, chunk$L())", i);
    }
    return method.addStatement("return entries").build();
  }

  private static MethodSpec createMethod(int parts) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("create")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(RuntimeNames.MIGRATION)
            .addParameter(String.class, "revision");
    for (int i = 0; i < parts; i++) {
      method
          .addStatement(
              "$T migration$L = Instances$L.create(revision)", RuntimeNames.MIGRATION, i, i)
          .beginControlFlow("if (migration$L != null)", i)
          .addStatement("return migration$L", i)
          .endControlFlow();
    }
    return method
        .addStatement(
            "throw new $T($S + revision)",
            IllegalArgumentException.class,
            "There is no migration of revision ")
        .build();
  }

  private static MethodSpec readMethod() {
    return MethodSpec.methodBuilder("read")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(ENTRIES, "entries")
        .addParameter(String.class, "lines")
        .addStatement("int start = 0")
        .beginControlFlow("while (start < lines.length())")
        .addStatement("int end = lines.indexOf('\\n', start)")
        .addStatement(
            "entries.add($T.parse(lines.substring(start, end)))", RuntimeNames.MIGRATION_ENTRY)
        .addStatement("start = end + 1")
        .endControlFlow()
        .build();
  }

  private static MethodSpec chunkMethod(int number, List<IndexEntry> entries) {
    List<CodeBlock> lines =
        entries.stream()
            .map(entry -> CodeBlock.of("$L", JavaText.literal(entry.format() + "\n")))
            .toList();
    return MethodSpec.methodBuilder("chunk" + number)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(String.class)
        .addStatement("return $L", CodeBlock.join(lines, "\n+ "))
        .build();
  }

  private static TypeSpec instances(int number, List<IndexEntry> entries) {
    CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("switch (revision)");
    for (IndexEntry entry : entries) {
      code.add("case $L:\n", JavaText.literal(entry.revision()));
      code.add("  return new $L();\n", entry.className());
    }
    code.add("default:\n  return null;\n").endControlFlow();
    return TypeSpec.classBuilder("Instances" + number)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addMethod(
            MethodSpec.methodBuilder("create")
                .addModifiers(Modifier.STATIC)
                .returns(RuntimeNames.MIGRATION)
                .addParameter(String.class, "revision")
                .addCode(code.build())
                .build())
        .build();
  }

  private static List<List<IndexEntry>> chunks(List<IndexEntry> entries) {
    List<List<IndexEntry>> chunks = new ArrayList<>();
    int bytes = CHUNK_BYTES;
    for (IndexEntry entry : entries) {
      int more = bytes(entry.format()) + 1;
      if (bytes + more > CHUNK_BYTES) {
        chunks.add(new ArrayList<>());
        bytes = 0;
      }
      chunks.get(chunks.size() - 1).add(entry);
      bytes += more;
    }
    return chunks;
  }

  /** Counts as a class file does, which writes NUL and each half of a pair longer than UTF-8. */
  private static int bytes(String text) {
    return text.chars().map(c -> c == 0 || c > 0x7f ? (c > 0x7ff ? 3 : 2) : 1).sum();
  }

  private static List<List<IndexEntry>> parts(List<IndexEntry> entries) {
    List<List<IndexEntry>> parts = new ArrayList<>();
    for (int i = 0; i < entries.size(); i += CASES) {
      parts.add(entries.subList(i, Math.min(i + CASES, entries.size())));
    }
    return parts;
  }
}
