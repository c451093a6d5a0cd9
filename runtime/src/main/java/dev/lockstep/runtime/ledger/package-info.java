/** The table that records what was applied. Not part of the API. */
@NullMarked
package dev.lockstep.runtime.ledger;

import org.jspecify.annotations.NullMarked;
