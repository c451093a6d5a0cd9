package dev.lockstep.example.model;

import dev.lockstep.annotations.EnumType;

/** What a signal recommends. */
@EnumType
public enum SignalAction {
  BUY,
  SELL
}
