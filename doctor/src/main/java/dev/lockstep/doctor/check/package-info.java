/** What is looked for in a database: a class and a query for each check. */
@NullMarked
package dev.lockstep.doctor.check;

import org.jspecify.annotations.NullMarked;
