package zhenzhi.collector.ingest;

import zhenzhi.protocol.Decoded;

/** Why something was put aside. */
public enum Reason {
  UNKNOWN_TOPIC,
  TOO_LARGE,
  MALFORMED,
  UNSUPPORTED_VERSION,
  OUT_OF_RANGE,
  WRONG_STATION,
  UNKNOWN_STATION,
  /** The certificate or token of its box was taken back, and it was given no other since. */
  REVOKED,
  /** Nothing in the contract forbids it, and still it could not be stored. */
  UNSTORABLE;

  static Reason of(Decoded.Reason reason) {
    return switch (reason) {
      case UNKNOWN_TOPIC -> UNKNOWN_TOPIC;
      case TOO_LARGE -> TOO_LARGE;
      case MALFORMED -> MALFORMED;
      case UNSUPPORTED_VERSION -> UNSUPPORTED_VERSION;
      case OUT_OF_RANGE -> OUT_OF_RANGE;
      case WRONG_STATION -> WRONG_STATION;
      case UNKNOWN_STATION -> UNKNOWN_STATION;
    };
  }
}
