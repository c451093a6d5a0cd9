/** A small application that uses Lockstep. */
@NullMarked
package dev.lockstep.example;

import org.jspecify.annotations.NullMarked;
