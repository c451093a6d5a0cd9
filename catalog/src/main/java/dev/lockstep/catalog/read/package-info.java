/** Reads a database's system catalogs. */
@NullMarked
package dev.lockstep.catalog.read;

import org.jspecify.annotations.NullMarked;
