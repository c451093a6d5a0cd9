package dev.lockstep.processor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The classes and packages that the rounds so far brought, by name: an element of one round is not
 * that of the next. Not thread-safe.
 */
final class Declarations {

  private final Set<String> annotations;
  private final String revision;
  private final Set<String> types = new TreeSet<>();
  private final Set<String> packages = new TreeSet<>();
  private final Set<String> migrations = new TreeSet<>();
  private final Set<String> compiledNow = new TreeSet<>();

  /**
   * Starts without any.
   *
   * @param annotations the annotations that make a class or package worth reading
   * @param revision the annotation on migrations
   */
  Declarations(Set<String> annotations, String revision) {
    this.annotations = annotations;
    this.revision = revision;
  }

  /** Adds those of a round and returns the names of the classes that are new. */
  List<String> collect(Set<? extends TypeElement> present, RoundEnvironment round) {
    round.getRootElements().forEach(root -> compiledNow.add(root.toString()));
    TypeElement[] declaring =
        present.stream()
            .filter(type -> annotations.contains(type.getQualifiedName().toString()))
            .toArray(TypeElement[]::new);
    List<String> added = new ArrayList<>();
    for (Element element : round.getElementsAnnotatedWithAny(declaring)) {
      if (element instanceof PackageElement) {
        packages.add(element.toString());
      } else if (element instanceof TypeElement && types.add(element.toString())) {
        added.add(element.toString());
      }
    }
    for (TypeElement type : present) {
      if (type.getQualifiedName().contentEquals(revision)) {
        round.getElementsAnnotatedWith(type).forEach(each -> migrations.add(each.toString()));
      }
    }
    return added;
  }

  boolean isEmpty() {
    return types.isEmpty() && packages.isEmpty() && migrations.isEmpty();
  }

  /** Returns the classes to read, by name. */
  List<TypeElement> types(Elements elements) {
    return find(types, elements);
  }

  /** Returns the migrations that are compiled now, by name. */
  List<TypeElement> migrations(Elements elements) {
    return find(migrations, elements);
  }

  /** Returns the classes and packages to read. */
  List<Element> all(Elements elements) {
    List<Element> all = new ArrayList<>(types(elements));
    for (String name : packages) {
      PackageElement found = elements.getPackageElement(name);
      if (found != null) {
        all.add(found);
      }
    }
    return all;
  }

  /** Returns whether the class is compiled now, by itself or within another one. */
  boolean isCompiledNow(TypeElement type) {
    Element outermost = type;
    while (outermost.getEnclosingElement() instanceof TypeElement outer) {
      outermost = outer;
    }
    return compiledNow.contains(outermost.toString());
  }

  private static List<TypeElement> find(Collection<String> names, Elements elements) {
    List<TypeElement> found = new ArrayList<>();
    for (String name : names) {
      TypeElement type = elements.getTypeElement(name);
      if (type != null) {
        found.add(type);
      }
    }
    return found;
  }
}
