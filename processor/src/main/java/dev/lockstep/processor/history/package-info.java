/** What is committed already: the snapshot, and the chain of migration classes. */
@NullMarked
package dev.lockstep.processor.history;

import org.jspecify.annotations.NullMarked;
