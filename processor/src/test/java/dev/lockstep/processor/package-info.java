@NullMarked
package dev.lockstep.processor;

import org.jspecify.annotations.NullMarked;
