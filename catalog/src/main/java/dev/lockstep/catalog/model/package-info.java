/** All that a PostgreSQL database holds, as values. */
@NullMarked
package dev.lockstep.catalog.model;

import org.jspecify.annotations.NullMarked;
