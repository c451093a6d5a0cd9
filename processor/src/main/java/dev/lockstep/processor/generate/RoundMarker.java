package dev.lockstep.processor.generate;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Asks the compiler for another round, in which a draft can still be written: javac gives one only
 * after a source has been generated, and a source of the last round costs a warning.
 */
public final class RoundMarker {

  static final String CLASS_NAME = "PendingChanges";

  private final Filer filer;

  /** Makes a writer of files. */
  public RoundMarker(Filer filer) {
    this.filer = filer;
  }

  /**
   * Writes a class without content.
   *
   * @throws IOException if it can't be written
   */
  public void write(String migrationsPackage, List<TypeElement> originating) throws IOException {
    TypeSpec.Builder marker =
        TypeSpec.classBuilder(CLASS_NAME)
            .addJavadoc("Stands here while the entities differ from the committed snapshot.\n")
            .addModifiers(Modifier.FINAL)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    originating.forEach(marker::addOriginatingElement);
    JavaFile.builder(migrationsPackage, marker.build()).indent("  ").build().writeTo(filer);
  }
}
