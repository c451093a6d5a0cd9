/** The committed model as canonical text, its fingerprint, and the checksum of operations. */
@NullMarked
package dev.lockstep.core.snapshot;

import org.jspecify.annotations.NullMarked;
