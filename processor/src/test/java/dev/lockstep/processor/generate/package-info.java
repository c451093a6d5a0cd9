/** Tests of the sources that the processor writes. */
@NullMarked
package dev.lockstep.processor.generate;

import org.jspecify.annotations.NullMarked;
