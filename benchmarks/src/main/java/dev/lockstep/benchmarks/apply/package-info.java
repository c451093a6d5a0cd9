/** How long, and with how much memory, migrations are applied. */
@NullMarked
package dev.lockstep.benchmarks.apply;

import org.jspecify.annotations.NullMarked;
