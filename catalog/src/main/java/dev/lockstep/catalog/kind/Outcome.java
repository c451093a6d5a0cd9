package dev.lockstep.catalog.kind;

/** How a changed object gets from its old to its new form. */
public enum Outcome {
  /** By the statements of the script, whatever depends on it. */
  IN_PLACE,
  /** By the statements of the script, once what depends on it is out of the way. */
  DISTURBS_DEPENDENTS,
  /** By dropping and creating it. */
  REBUILD
}
