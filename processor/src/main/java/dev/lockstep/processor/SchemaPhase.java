package dev.lockstep.processor;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.lint.Finding;
import dev.lockstep.core.lint.LintSettings;
import dev.lockstep.core.lint.Linter;
import dev.lockstep.core.lint.TableSizes;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.plan.Intent;
import dev.lockstep.core.plan.Plan;
import dev.lockstep.core.plan.Planner;
import dev.lockstep.core.snapshot.Snapshot;
import dev.lockstep.processor.generate.DraftRequest;
import dev.lockstep.processor.generate.DraftWriter;
import dev.lockstep.processor.history.HistoryReader;
import dev.lockstep.processor.read.AnnotatedModelReader;
import dev.lockstep.processor.read.DeclaredModel;
import dev.lockstep.processor.read.ModelReader;
import dev.lockstep.processor.report.Pending;
import dev.lockstep.processor.report.PlanReporter;
import dev.lockstep.processor.report.Reporter;
import dev.lockstep.processor.report.Suppressions;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** The second half: reads the declared model, plans the way to it, reports it and drafts it. */
final class SchemaPhase {

  private final ProcessingEnvironment environment;
  private final Elements elements;
  private final Reporter reporter;
  private final Options options;

  SchemaPhase(ProcessingEnvironment environment, Reporter reporter, Options options) {
    this.environment = environment;
    this.elements = environment.getElementUtils();
    this.reporter = reporter;
    this.options = options;
  }

  /**
   * Returns whether the classes say what the snapshot says and nothing is wrong with them. Reports
   * nothing: a class that lacks a column now may get it from another processor in the next round.
   */
  boolean isSettled(Declarations declarations, Committed committed) {
    Reporter silent = Reporter.silent();
    Schema declared = read(declarations, committed, silent).schema();
    return !silent.hasReported() && isCommitted(declared, committed, silent);
  }

  private static boolean isCommitted(Schema declared, Committed committed, Reporter silent) {
    if (committed.snapshot().text().describes(declared)) {
      return true;
    }
    Schema before = committed.snapshot().schema(silent);
    if (silent.hasReported()) {
      return false;
    }
    Plan plan = Planner.plan(before, declared, Intent.none());
    return plan.isEmpty() && plan.problems().isEmpty() && plan.target().equals(before);
  }

  /**
   * Reads, and where there are no errors plans and reports.
   *
   * @param committed what is committed; null when that is not known, so that there is no plan
   * @param drafting whether a draft can be written
   */
  void run(Declarations declarations, @Nullable Committed committed, boolean drafting)
      throws IOException {
    DeclaredModel declared = read(declarations, committed, reporter);
    Snapshot snapshot = committed == null ? null : committed.snapshot().decode(reporter);
    if (committed == null || snapshot == null || reporter.hasErrors() || isOff()) {
      if (drafting) {
        discard();
      }
      return;
    }
    LintSettings settings = settings(committed);
    PhasedPlan phased =
        PhasedPlan.of(snapshot.schema(), declared, options, settings.sizes().small());
    Plan plan = phased.plan();
    Suppressions suppressions = new Suppressions(declared.suppressions());
    List<Finding> findings =
        suppressions.applied(
            Linter.findings(snapshot.schema(), plan, settings), declared.sources());
    PlanReporter reports = new PlanReporter(reporter, declared.sources(), options.pending());
    reports.report(plan, findings, committed.migrationsPackage() + "." + HistoryReader.DRAFT);
    if (phased.later() > 0) {
      reporter.report(Message.DROPS_LATER, null, phased.later());
    } else if (!plan.isEmpty()) {
      suppressions.reportUnused(reporter); // What comes later may need the others.
    }
    boolean moved = plan.isEmpty() && !plan.target().equals(snapshot.schema());
    if (moved) {
      reports.reportMoved();
    }
    if (!drafting) {
      return;
    }
    if (plan.problems().isEmpty() && (moved || !plan.isEmpty())) {
      draft(phased, snapshot, committed.migrationsPackage(), findings, declarations);
    } else {
      discard();
    }
  }

  private LintSettings settings(Committed committed) {
    TableSizes sizes = new TableSizesReader(reporter).read(committed.snapshot(), options);
    return new LintSettings(options.servers(), sizes);
  }

  private DeclaredModel read(
      Declarations declarations, @Nullable Committed committed, Reporter to) {
    ModelReader reader =
        new AnnotatedModelReader(
            elements,
            environment.getTypeUtils(),
            to,
            () -> committed == null ? Schema.empty() : committed.snapshot().schema(to),
            declarations::isCompiledNow,
            path -> readSql(path, committed));
    List<String> origins = committed == null ? List.of() : committed.snapshot().text().origins();
    return reader.read(completed(declarations.all(elements), origins, reader));
  }

  private static String readSql(String path, @Nullable Committed committed) throws IOException {
    if (committed == null) {
      throw new NoSuchFileException(path, null, "there is no snapshot that it could be beside");
    }
    return committed.snapshot().readBeside(path);
  }

  private boolean isOff() {
    return options.pending() == Pending.OFF;
  }

  /** Takes away the draft of an earlier compile, which nobody should accept any more. */
  void discard() throws IOException {
    new DraftWriter(environment.getFiler()).discard();
  }

  private void draft(
      PhasedPlan phased,
      Snapshot snapshot,
      String migrationsPackage,
      List<Finding> findings,
      Declarations declarations)
      throws IOException {
    DraftRequest request =
        new DraftRequest(
            phased.plan(),
            snapshot,
            phased.plan().target(),
            migrationsPackage,
            options.author(),
            findings,
            options.servers(),
            phased.contract());
    new DraftWriter(environment.getFiler())
        .write(request, declarations.types(elements).toArray(TypeElement[]::new));
  }

  /**
   * Returns the declarations of this compile and those that it does not see: an incremental compile
   * hands over only some classes, and a class that is merely absent has not dropped its table.
   */
  private Set<Element> completed(List<Element> compiled, List<String> origins, ModelReader reader) {
    Set<Element> all = new LinkedHashSet<>(compiled);
    for (String origin : origins) {
      TypeElement type = elements.getTypeElement(origin);
      if (type != null && reader.declares(type)) {
        all.add(type);
      }
    }
    return all;
  }
}
