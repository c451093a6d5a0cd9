/** Examines a PostgreSQL database, reads only, and says what is wrong and what to do. */
@NullMarked
package dev.lockstep.doctor;

import org.jspecify.annotations.NullMarked;
