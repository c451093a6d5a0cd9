package dev.lockstep.processor.read;

import com.google.testing.compile.Compiler;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.processor.Sources;
import dev.lockstep.processor.report.Reporter;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads sources into a model with nothing but the reader. */
public final class ReadModel extends AbstractProcessor {

  private @Nullable DeclaredModel model;

  private ReadModel() {}

  /** Returns the model that the sources declare. */
  public static Schema schema(String... sources) {
    ReadModel reader = new ReadModel();
    var unused = Compiler.javac().withProcessors(reader).compile(Sources.files(sources));
    return Objects.requireNonNull(reader.model).schema();
  }

  /** Returns the only table that the sources declare. */
  public static Table table(String... sources) {
    List<Table> tables = schema(sources).tables();
    if (tables.size() != 1) {
      throw new IllegalArgumentException("Not one table: " + tables);
    }
    return tables.get(0);
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!round.processingOver()) {
      AnnotatedModelReader reader =
          new AnnotatedModelReader(
              processingEnv.getElementUtils(),
              processingEnv.getTypeUtils(),
              new Reporter(processingEnv),
              Schema::empty,
              type -> true,
              path -> {
                throw new NoSuchFileException(path);
              });
      model = reader.read(declarations(annotations, round));
    }
    return false;
  }

  private static List<Element> declarations(
      Set<? extends TypeElement> annotations, RoundEnvironment round) {
    List<Element> declarations = new ArrayList<>();
    for (TypeElement annotation : annotations) {
      if (AnnotatedModelReader.ANNOTATIONS.contains(annotation.getQualifiedName().toString())) {
        declarations.addAll(round.getElementsAnnotatedWith(annotation));
      }
    }
    return declarations;
  }
}
