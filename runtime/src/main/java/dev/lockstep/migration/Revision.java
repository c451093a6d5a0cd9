package dev.lockstep.migration;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The place of a {@link Migration} in the chain. The processor reads it when the migration is
 * compiled and writes it into the {@link MigrationIndex}; at run time nobody looks for it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Revision {

  /** Returns the revision, as {@code yyyyMMdd_HHmm} in UTC; later ones are greater. */
  String id();

  /** Returns the revision it follows; empty for the first. */
  String parent();

  /** Returns the version of the schema after it: {@code MAJOR.MINOR.PATCH}. */
  String version();

  /** Returns what it does, in a few words. */
  String description();

  /**
   * Returns the fingerprint of the model before it; empty where nobody worked it out, which leaves
   * the check of the chain a gap.
   */
  String before() default "";

  /** Returns the fingerprint of the model after it; empty where nobody worked it out. */
  String after() default "";

  /** Returns when it runs; before the new code unless said otherwise. */
  Phase phase() default Phase.EXPAND;
}
