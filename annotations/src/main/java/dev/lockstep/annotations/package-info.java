/** What users write on their entity classes. */
package dev.lockstep.annotations;
