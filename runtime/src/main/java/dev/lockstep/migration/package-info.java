/** What migrations are written with, by people and by the generator alike. */
@NullMarked
package dev.lockstep.migration;

import org.jspecify.annotations.NullMarked;
