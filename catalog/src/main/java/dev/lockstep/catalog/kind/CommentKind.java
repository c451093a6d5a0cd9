package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import dev.lockstep.core.render.Sql;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Comments on everything that takes one (PostgreSQL manual, COMMENT). */
final class CommentKind implements Kind {

  @Override
  public void create(CatalogObject object, Situation situation, Script script) {
    say(object, object.text("text"), script);
  }

  @Override
  public void drop(CatalogObject object, Situation situation, Script script) {
    say(object, null, script);
  }

  @Override
  public Outcome alter(
      CatalogObject before, CatalogObject after, Situation situation, Script script) {
    create(after, situation, script);
    return Outcome.IN_PLACE;
  }

  private static void say(CatalogObject comment, @Nullable String text, Script script) {
    ObjectId on = Objects.requireNonNull(comment.parent());
    String target = comment.get("target");
    String what = target == null ? target(on) : target;
    script.add("COMMENT ON " + what + " IS " + Sql.literalOrNull(text));
  }

  private static String target(ObjectId on) {
    boolean ofDomain = on.kind() == ObjectKind.DOMAIN_CONSTRAINT;
    return (ofDomain ? "CONSTRAINT" : on.kind().sql()) + " " + on.identity();
  }
}
