package dev.lockstep.processor;

import com.google.auto.service.AutoService;
import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.processor.generate.RoundMarker;
import dev.lockstep.processor.history.HistoryReader;
import dev.lockstep.processor.read.AnnotatedModelReader;
import dev.lockstep.processor.report.Pending;
import dev.lockstep.processor.report.Reporter;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Compares the annotated classes of a compile with the committed snapshot, in these phases:
 *
 * <ol>
 *   <li><b>collect</b> the names of entities and migrations over the rounds;
 *   <li><b>history</b>, in the first round that has any: read the head of the snapshot, check the
 *       chain of migrations, write their index;
 *   <li><b>settle</b>, in the same round: where the classes say what the snapshot says, all is done
 *       and the compile has no further round for it; what this compile doesn't hand over is looked
 *       up by the names in the snapshot;
 *   <li><b>read</b> otherwise, in the round after that, so that entities are seen that another
 *       processor generates: classes become the declared model;
 *   <li><b>plan</b> the way from the snapshot to the declared model and find its hazards;
 *   <li><b>report</b> all of it at the lines that it is about;
 *   <li><b>generate</b> the draft of a migration.
 * </ol>
 *
 * <p>It writes through the compiler's {@code Filer} only. The compiler uses it in one thread.
 */
@AutoService(Processor.class)
@SupportedOptions({
  Options.SNAPSHOT,
  Options.MIGRATIONS,
  Options.PENDING,
  Options.LOCKING,
  Options.DROPS,
  Options.TARGET_VERSION,
  Options.TABLE_SIZES,
  Options.AUTHOR
})
public final class LockstepProcessor extends AbstractProcessor {

  private static final String RUNTIME = "dev.lockstep.migration.Migration";
  private static final int SHOWN_FRAMES = 8;

  /** How far this compile has come. */
  private enum State {
    COLLECTING,
    SETTLED,
    UNSETTLED,
    DONE
  }

  private State state = State.COLLECTING;
  private @Nullable Session session;

  /** Makes a processor; the compiler calls {@link #init} next. */
  public LockstepProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("dev.lockstep.annotations.*", HistoryReader.REVISION);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (session == null) {
      session = Session.start(processingEnv);
    }
    Reporter reporter = session.reporter;
    try {
      step(session, annotations, round);
    } catch (IOException e) {
      state = State.DONE;
      reporter.report(Message.OUTPUT_FAILED, null, e);
    } catch (RuntimeException e) {
      state = State.DONE;
      reporter.report(Message.INTERNAL_ERROR, null, e, firstFrames(e));
    }
    return false;
  }

  private void step(Session current, Set<? extends TypeElement> annotations, RoundEnvironment round)
      throws IOException {
    List<String> added = current.declarations.collect(annotations, round);
    boolean last = round.processingOver();
    switch (state) {
      case COLLECTING -> {
        if (!current.declarations.isEmpty() && !last) {
          start(current);
        }
      }
      case SETTLED -> {
        if (!added.isEmpty()) {
          finish(current, last);
        } else if (last) {
          current.schemaPhase(processingEnv).discard();
        }
      }
      case UNSETTLED -> finish(current, last);
      case DONE -> added.forEach(name -> current.reporter.report(Message.LATE_ENTITY, null, name));
    }
  }

  private void start(Session current) throws IOException {
    state = State.UNSETTLED;
    Committed committed =
        new HistoryPhase(processingEnv, current.reporter, current.options)
            .run(current.declarations);
    current.committed = committed;
    boolean drafting = canDraft();
    if (!drafting) {
      current.reporter.report(Message.RUNTIME_MISSING, null);
    }
    if (committed == null) {
      return;
    }
    if (current.schemaPhase(processingEnv).isSettled(current.declarations, committed)) {
      state = State.SETTLED;
    } else if (drafting && current.options.pending() != Pending.OFF) {
      new RoundMarker(processingEnv.getFiler())
          .write(
              committed.migrationsPackage(),
              current.declarations.types(processingEnv.getElementUtils()));
    }
  }

  private void finish(Session current, boolean last) throws IOException {
    state = State.DONE;
    current
        .schemaPhase(processingEnv)
        .run(current.declarations, current.committed, !last && canDraft());
  }

  /** Returns whether a draft would compile: it is written with the runtime's types. */
  private boolean canDraft() {
    return processingEnv.getElementUtils().getTypeElement(RUNTIME) != null;
  }

  private static String firstFrames(RuntimeException failure) {
    return Arrays.stream(failure.getStackTrace())
        .limit(SHOWN_FRAMES)
        .map(frame -> "at " + frame)
        .collect(Collectors.joining(" "));
  }

  /** What one compile carries from round to round. */
  private static final class Session {

    private final Reporter reporter;
    private final Options options;
    private final Declarations declarations;
    private @Nullable Committed committed;

    private Session(Reporter reporter, Options options) {
      this.reporter = reporter;
      this.options = options;
      this.declarations =
          new Declarations(AnnotatedModelReader.ANNOTATIONS, HistoryReader.REVISION);
    }

    SchemaPhase schemaPhase(ProcessingEnvironment environment) {
      return new SchemaPhase(environment, reporter, options);
    }

    static Session start(ProcessingEnvironment environment) {
      Reporter reporter = new Reporter(environment);
      return new Session(reporter, Options.read(environment.getOptions(), reporter));
    }
  }
}
