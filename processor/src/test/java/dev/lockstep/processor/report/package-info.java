@NullMarked
package dev.lockstep.processor.report;

import org.jspecify.annotations.NullMarked;
