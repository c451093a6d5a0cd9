/**
 * The migrations of the application: their order, what they record, and how the ledger compares.
 * Not part of the API.
 */
@NullMarked
package dev.lockstep.runtime.chain;

import org.jspecify.annotations.NullMarked;
