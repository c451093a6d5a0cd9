/** Writes source: the draft of a migration, its SQL, and the index of migrations. */
@NullMarked
package dev.lockstep.processor.generate;

import org.jspecify.annotations.NullMarked;
