@NullMarked
package dev.lockstep.processor.read;

import org.jspecify.annotations.NullMarked;
