/** The entities of a trading platform. */
@NullMarked
package dev.lockstep.example.model;

import org.jspecify.annotations.NullMarked;
