package dev.lockstep.processor.generate;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compilation.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;

/** Classes compiled from sources in memory, and which of them were loaded. */
final class CompiledSources extends ClassLoader {

  private final Map<String, byte[]> classes = new HashMap<>();

  private CompiledSources(Compilation compilation) {
    super(CompiledSources.class.getClassLoader());
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        String path = file.toUri().getPath().replaceFirst("^/CLASS_OUTPUT/", "");
        classes.put(path.replaceFirst("\\.class$", "").replace('/', '.'), bytes(file));
      }
    }
  }

  /** Compiles with every warning an error. */
  static CompiledSources compile(List<JavaFileObject> sources) {
    Compilation compilation =
        javac()
            .withOptions("-Xlint:all,-classfile,-processing", "-Werror", "-proc:none")
            .compile(sources);
    assertThat(compilation.status())
        .as(() -> compilation.diagnostics().toString())
        .isEqualTo(Status.SUCCESS);
    return new CompiledSources(compilation);
  }

  <T> T instance(String className, Class<T> type) throws ReflectiveOperationException {
    return type.cast(loadClass(className).getDeclaredConstructor().newInstance());
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  private static byte[] bytes(JavaFileObject file) {
    try (InputStream in = file.openInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
