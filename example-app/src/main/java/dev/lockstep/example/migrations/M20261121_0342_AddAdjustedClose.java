package dev.lockstep.example.migrations;

import static dev.lockstep.migration.Definitions.column;

import dev.lockstep.migration.Migration;
import dev.lockstep.migration.Revision;
import dev.lockstep.migration.SchemaChange;
import dev.lockstep.migration.Verification;

/**
 * Add adjusted close.
 *
 * <pre>
 * Revision:         20261121_0342
 * Parent:           20261121_0341
 * Schema version:   1.1.0 (was 1.0.0; MINOR)
 * Before:           sha256:a3fc71d9be7e3feea809b6203cbb3692aaed7f28c22a0766300e27a20879ef3b
 * After:            sha256:0c5cb54e9304d745cb38f92ca6a9303dfe29071742ffc2c189a75d509d5c763a
 * Breaking changes: none
 * Hazards:          none
 * </pre>
 */
@Revision(
    id = "20261121_0342",
    parent = "20261121_0341",
    version = "1.1.0",
    description = "Add adjusted close",
    before = "sha256:a3fc71d9be7e3feea809b6203cbb3692aaed7f28c22a0766300e27a20879ef3b",
    after = "sha256:0c5cb54e9304d745cb38f92ca6a9303dfe29071742ffc2c189a75d509d5c763a")
public final class M20261121_0342_AddAdjustedClose implements Migration {
  @Override
  public void upgrade(SchemaChange schema) {
    schema.addColumn(
        "prices",
        column("adjusted_close", "numeric(10,2)").comment("Close after splits and dividends"));

    schema
        .backfill("prices")
        .set("adjusted_close", "close")
        .where("adjusted_close IS NULL AND close IS NOT NULL")
        .batchSize(1000);
  }

  @Override
  public void downgrade(SchemaChange schema) {
    schema.dropColumn("prices", "adjusted_close");
  }

  @Override
  public void verify(Verification verify) {
    verify.columnIs("prices", "adjusted_close", "numeric(10,2)", true);
    verify.holds(
        "every price with a close has an adjusted close",
        "SELECT count(*) = 0 FROM prices WHERE adjusted_close IS NULL AND close IS NOT NULL");
  }
}
