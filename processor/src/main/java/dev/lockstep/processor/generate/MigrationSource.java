package dev.lockstep.processor.generate;

import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.Postcondition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the source of a migration says.
 *
 * @param packageName its package
 * @param revision the revision it has
 * @param parent the revision it follows; empty for the first
 * @param description what it does, in a few words
 * @param version the schema version after it
 * @param formerVersion the schema version before it
 * @param bump which part of the version it raises
 * @param before the fingerprint of the model before it
 * @param after the fingerprint of the model after it
 * @param author who made it; null when nobody says
 * @param contract whether it waits until the code of the previous release is gone
 * @param breakingChanges what running code would stumble over
 * @param hazards what is dangerous about running it
 * @param upgrade the operations
 * @param downgrade the operations back
 * @param postconditions what holds after the upgrade
 */
record MigrationSource(
    String packageName,
    String revision,
    String parent,
    String description,
    String version,
    String formerVersion,
    String bump,
    String before,
    String after,
    @Nullable String author,
    boolean contract,
    List<String> breakingChanges,
    List<String> hazards,
    List<Operation> upgrade,
    List<Operation> downgrade,
    List<Postcondition> postconditions) {}
