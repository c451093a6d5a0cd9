package dev.lockstep.benchmarks.harness;

/**
 * Finds the messages that run something in what a client sends: Query and Execute (PostgreSQL
 * manual, section 53.7, Message Formats). Not thread-safe.
 */
final class FrontendMessages {

  private static final int PROTOCOL = 3;
  private static final int HEAD = 4;

  private boolean started;
  private int type = -1;
  private int lengthBytes;
  private int length;
  private int bodyRead;
  private int code;

  /** Returns how many begin in these bytes. */
  int statements(byte[] bytes, int count) {
    int found = 0;
    for (int i = 0; i < count; i++) {
      int next = bytes[i] & 0xFF;
      if (started && type < 0) {
        type = next;
        found += next == 'Q' || next == 'E' ? 1 : 0;
      } else if (lengthBytes < HEAD) {
        length = length << 8 | next;
        lengthBytes++;
        endIfComplete();
      } else {
        code = bodyRead < HEAD ? code << 8 | next : code;
        bodyRead++;
        endIfComplete();
      }
    }
    return found;
  }

  private void endIfComplete() {
    if (lengthBytes < HEAD || bodyRead < length - HEAD) {
      return;
    }
    // Before the startup message a client may ask for encryption.
    started |= code >>> 16 == PROTOCOL;
    type = -1;
    lengthBytes = 0;
    length = 0;
    bodyRead = 0;
    code = 0;
  }
}
