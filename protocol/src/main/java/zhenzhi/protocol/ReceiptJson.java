package zhenzhi.protocol;

import java.util.List;
import zhenzhi.protocol.Decoded.LeftOut;
import zhenzhi.protocol.Receipt.Outcome;
import zhenzhi.protocol.Receipt.Settled;

/** Receipts. An entry that cannot be read settles nothing: its report is sent again. */
final class ReceiptJson {
  private static final Names<Outcome> OUTCOMES = new Names<>(Outcome.class);

  private ReceiptJson() {}

  static Receipt read(StationCode station, Fields receipt, List<LeftOut> leftOut) {
    return new Receipt(
        station,
        receipt.instant("collectorTime"),
        receipt.items("settled", Limits.SETTLED, ReceiptJson::settled, leftOut));
  }

  static void write(FieldsWriter out, Receipt receipt) {
    out.instant("collectorTime", receipt.collectorTime());
    out.items("settled", receipt.settled(), ReceiptJson::write);
  }

  private static Settled settled(Fields settled) {
    return new Settled(
        settled.uuid("boot"),
        settled.whole("seq", 1, ReportId.LAST_SEQ),
        settled.oneOf("outcome", OUTCOMES),
        settled.textOrEmpty("reason", 200));
  }

  private static void write(FieldsWriter out, Settled settled) {
    out.uuid("boot", settled.boot());
    out.whole("seq", settled.seq());
    out.oneOf("outcome", OUTCOMES, settled.outcome());
    out.textUnlessEmpty("reason", settled.reason());
  }
}
