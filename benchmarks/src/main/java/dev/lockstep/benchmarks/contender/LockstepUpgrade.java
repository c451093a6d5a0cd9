package dev.lockstep.benchmarks.contender;

import dev.lockstep.runtime.Lockstep;

/** Lockstep, with the migrations of the class path. */
final class LockstepUpgrade implements Contender {

  @Override
  public void run(String url, String source) {
    Lockstep.forUrl(url, "postgres", "").upgrade();
  }
}
