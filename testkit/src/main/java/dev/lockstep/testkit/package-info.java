/** A fresh, empty PostgreSQL database for a test. */
@NullMarked
package dev.lockstep.testkit;

import org.jspecify.annotations.NullMarked;
