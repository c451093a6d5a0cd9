/** Tests of the commands. */
@NullMarked
package dev.lockstep.commands;

import org.jspecify.annotations.NullMarked;
