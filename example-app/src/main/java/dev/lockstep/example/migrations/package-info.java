/** The history of the schema, made with Lockstep. */
@NullMarked
package dev.lockstep.example.migrations;

import org.jspecify.annotations.NullMarked;
