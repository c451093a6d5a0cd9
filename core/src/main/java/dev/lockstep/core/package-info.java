/** The pure heart of Lockstep: model, diff, plan, rendering and snapshot, without any I/O. */
@NullMarked
package dev.lockstep.core;

import org.jspecify.annotations.NullMarked;
