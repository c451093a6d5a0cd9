/** Runs migrations: steps, transactions, retries, resumption. Not part of the API. */
@NullMarked
package dev.lockstep.runtime.execute;

import org.jspecify.annotations.NullMarked;
