/** Tests across modules, on a real PostgreSQL. */
@NullMarked
package dev.lockstep.integration;

import org.jspecify.annotations.NullMarked;
