/** Diagnostics at the lines of source that they are about. */
@NullMarked
package dev.lockstep.processor.report;

import org.jspecify.annotations.NullMarked;
