/** The commands on files: accept, check, squash. */
@NullMarked
package dev.lockstep.commands;

import org.jspecify.annotations.NullMarked;
