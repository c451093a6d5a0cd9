package dev.lockstep.processor.read;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.plan.Intent;
import dev.lockstep.processor.report.Reporter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads classes with Lockstep's own annotations. One object reads one model. */
public final class AnnotatedModelReader implements ModelReader {

  /** The names of the annotations that make a class or package worth reading. */
  public static final Set<String> ANNOTATIONS =
      Stream.concat(
              Stream.of(
                  "Table",
                  "EnumType",
                  "DropTable",
                  "DropTable.List",
                  "DropSequence",
                  "DropSequence.List"),
              DefinitionReader.ANNOTATIONS.stream())
          .map(name -> Annotations.PACKAGE + "." + name)
          .collect(Collectors.toUnmodifiableSet());

  private final Reporter reporter;
  private final Elements elements;
  private final ModelBuilder model;
  private final EnumReader enums;
  private final EntityReader entities;
  private final ReferenceReader references;
  private final InheritanceReader inheritance;
  private final DefinitionReader definitions;
  private final Intent.Builder intent = Intent.builder();
  private final IntentReader intents;
  private final SuppressionReader suppressions;
  private final Deque<TypeElement> waiting = new ArrayDeque<>();
  private final Set<String> seen = new HashSet<>();
  private final List<PendingReference> pending = new ArrayList<>();

  /**
   * Makes a reader.
   *
   * @param committed the model to ask where a class file doesn't tell
   * @param fromSource whether a class is compiled now rather than read from a class file
   * @param files the files with SQL that annotations name
   */
  public AnnotatedModelReader(
      Elements elements,
      Types types,
      Reporter reporter,
      Supplier<Schema> committed,
      Predicate<TypeElement> fromSource,
      SqlFiles files) {
    this.reporter = reporter;
    this.elements = elements;
    this.model = new ModelBuilder(reporter);
    this.enums = new EnumReader(reporter);
    this.references = new ReferenceReader(reporter);
    this.inheritance = new InheritanceReader(reporter, model);
    this.intents = new IntentReader(reporter, intent);
    this.suppressions = new SuppressionReader(reporter);
    TypeReader typeReader = new TypeReader(reporter, enums);
    this.definitions = new DefinitionReader(reporter, types, model, typeReader, intent, files);
    ColumnReader columns =
        new ColumnReader(
            reporter,
            typeReader,
            new NullabilityReader(elements, committed, fromSource),
            new DefaultReader(reporter, new SequenceReader(reporter, model)));
    this.entities = new EntityReader(reporter, types, model, columns);
  }

  @Override
  public boolean declares(TypeElement type) {
    return DefinitionReader.declares(type)
        || Annotations.has(type, "Table")
        || (type.getKind() == ElementKind.ENUM && Annotations.has(type, "EnumType"));
  }

  @Override
  public DeclaredModel read(Collection<? extends Element> declarations) {
    Set<PackageElement> packages = new LinkedHashSet<>();
    for (Element declaration : declarations) {
      packages.add(elements.getPackageOf(declaration));
      if (declaration instanceof TypeElement type) {
        readType(type);
      }
    }
    while (!waiting.isEmpty()) {
      readEntity(waiting.remove());
    }
    inheritance.finish();
    packages.forEach(each -> intents.readDrops(each, ""));
    for (PendingReference reference : pending) {
      resolve(reference);
    }
    definitions.finish();
    RemovalReader removals = new RemovalReader(reporter, intent);
    model.tables().forEach(table -> removals.read(table, model.sources()));
    new NamespaceChecker(reporter, model.sources()).check(model);
    model.enums().forEach(intents::readEnum);
    return new DeclaredModel(model.build(), intent.build(), model.sources(), suppressions.found());
  }

  private void readType(TypeElement type) {
    suppressions.read(type);
    definitions.read(type);
    Annotation enumType = Annotations.find(type, "EnumType");
    if (Annotations.has(type, "Table")) {
      enqueue(type);
    } else {
      intents.readDrops(type, "");
    }
    if (enumType != null && type.getKind() == ElementKind.ENUM) {
      model.add(enums.read(type));
    } else if (enumType != null) {
      reporter.report(Message.ENUM_TYPE_ON_NON_ENUM, enumType.position(), type.getSimpleName());
    }
  }

  private void enqueue(TypeElement entity) {
    if (seen.add(entity.getQualifiedName().toString())) {
      waiting.add(entity);
    }
  }

  private void readEntity(TypeElement entity) {
    Annotation annotation = Annotations.find(entity, "Table");
    TableBuilder table = annotation == null ? null : entities.read(entity, annotation);
    if (table == null) {
      return;
    }
    definitions.read(entity);
    TypeElement parent = inheritance.read(table);
    if (parent != null) {
      enqueue(parent);
    }
    for (DeclaredColumn column : table.columns()) {
      definitions.readUsed(column.type());
    }
    intents.readTable(table);
    table.layout().parts().forEach(part -> suppressions.read(part.type()));
    for (PendingReference reference : references.read(table)) {
      pending.add(reference);
      enqueue(reference.entity());
    }
  }

  private void resolve(PendingReference reference) {
    TableBuilder target = model.tableOf(reference.entity().getQualifiedName().toString());
    if (target != null) {
      new ReferenceResolver(reporter).resolve(reference, target);
    }
  }
}
