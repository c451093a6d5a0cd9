package dev.lockstep.example;

import dev.lockstep.migration.MigrationEntry;
import dev.lockstep.runtime.Lockstep;
import dev.lockstep.runtime.PreflightFinding;
import dev.lockstep.runtime.PreflightResult;
import dev.lockstep.runtime.VerifyResult;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/** The scenes of the tour, in order. */
final class Tour {

  private final Console console;
  private final Lockstep lockstep;
  private final DSLContext context;
  private final SampleData data;
  private final List<MigrationEntry> history;

  Tour(Playground playground, Console console, int rows) {
    this.console = console;
    this.lockstep =
        Lockstep.forDataSource(playground.dataSource()).listener(new ProgressListener(console));
    this.context = DSL.using(playground.dataSource(), SQLDialect.POSTGRES);
    this.data = new SampleData(context, rows);
    this.history = lockstep.pending();
  }

  void run() {
    console.expect(history.size() == 3, "the code brings 3 migrations");
    firstRelease();
    adjustedClose();
    String original = preflight();
    enumTypes();
    proof();
    refusal();
    wayBack(original);
    wayForthAgain();
  }

  private void firstRelease() {
    console.scene("Release 1: the initial schema, then prices come in");
    lockstep.upgradeTo(history.get(0).revision());
    data.loadPrices();
    console.line(data.count("SELECT count(*) FROM prices") + " prices loaded");
  }

  private void adjustedClose() {
    console.scene("Release 2: prices.adjusted_close, filled in batches from close");
    lockstep.upgradeTo(history.get(1).revision());
    long empty =
        data.count("SELECT count(*) FROM prices WHERE adjusted_close IS DISTINCT FROM close");
    console.expect(empty == 0, "every price has its adjusted close");
  }

  private String preflight() {
    console.scene("Before release 3: what do the rows hold that enum types refuse?");
    data.loadPlatform();
    PreflightResult result = lockstep.preflight();
    for (PreflightFinding finding : result.findings()) {
      console.line((finding.refuses() ? "refused   " : "replaced  ") + finding.describe());
    }
    console.expect(
        result.findings().stream().noneMatch(PreflightFinding::refuses),
        "a rule says what becomes of each of them; nothing would be refused");
    console.expect(!result.findings().isEmpty(), "preflight found the odd and the invalid ones");
    return data.fingerprint();
  }

  private void enumTypes() {
    console.scene("Release 3: enum types, lengths, checks, indexes");
    lockstep.upgrade();
    console.expect(
        data.count("SELECT count(*) FROM signals WHERE action NOT IN ('BUY', 'SELL')") == 0,
        "signals.action is an enum now, and every row has a value of it");
  }

  private void proof() {
    console.scene("Status, and the proof");
    console.line(lockstep.status().describe());
    VerifyResult result = lockstep.verify();
    console.line(result.describe());
    console.expect(result.isClean(), "the live schema is what the code was compiled with");
    console.expect(lockstep.check().isClean(), "replaying the history gives the same schema");
    console.expect(lockstep.upgrade().revisions().isEmpty(), "a second start has nothing to do");
  }

  private void refusal() {
    console.scene("PostgreSQL guards the rows from now on");
    refused("an action that is none", "UPDATE signals SET action = 'HODL' WHERE id = 1");
    refused("a confidence above 1", "UPDATE signals SET confidence = 1.5 WHERE id = 1");
    refused(
        "a backtest that ends before it starts",
        "UPDATE backtests SET end_date = start_date - interval '1 day' WHERE id = 1");
  }

  private void refused(String what, String sql) {
    try {
      context.execute(sql);
      console.expect(false, "PostgreSQL refuses " + what);
    } catch (DataAccessException e) {
      console.expect(true, "PostgreSQL refuses " + what + " (SQLSTATE " + e.sqlState() + ")");
    }
  }

  private void wayBack(String original) {
    console.scene("Take release 3 back");
    lockstep.downgrade(1);
    console.expect(
        data.fingerprint().equals(original),
        "every original string is back, odd and invalid ones too");
    VerifyResult result = lockstep.verify();
    console.expect(result.isClean(), "the live schema is that of release 2");
  }

  private void wayForthAgain() {
    console.scene("And apply it again");
    lockstep.upgrade();
    console.expect(lockstep.verify().isClean(), "the live schema is that of release 3");
  }
}
