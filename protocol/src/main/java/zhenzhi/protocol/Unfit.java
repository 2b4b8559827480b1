package zhenzhi.protocol;

import org.jspecify.annotations.Nullable;
import zhenzhi.protocol.Decoded.LeftOut;
import zhenzhi.protocol.Decoded.Reason;
import zhenzhi.protocol.Decoded.Rejected;

/** A value that cannot be used. Never leaves this package: the codec turns it into an answer. */
final class Unfit extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Reason reason;
  private final String path;
  private final String detail;

  Unfit(Reason reason, String path, String detail) {
    super(path + ": " + detail, null, false, false); // thrown per item: no stack trace
    this.reason = reason;
    this.path = path;
    this.detail = detail;
  }

  /** The item goes, the message stays. */
  LeftOut leftOut() {
    return new LeftOut(path, detail);
  }

  /** The message goes. */
  <T> Rejected<T> rejected(@Nullable ReportId id) {
    return new Rejected<>(reason, path.isEmpty() ? detail : path + ": " + detail, id);
  }
}
