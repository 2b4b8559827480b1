package zhenzhi.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static zhenzhi.protocol.Trials.forAll;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import zhenzhi.protocol.Decoded.Accepted;

class ProtocolJsonTest {
  @Test
  void aReportArrivesAsItWasSent() {
    forAll(
        Messages::report,
        sent ->
            assertThat(
                    ProtocolJson.decodeReport(
                        sent.report().id().station(), ProtocolJson.encode(sent)))
                .isEqualTo(new Accepted<>(sent, List.of())));
  }

  @Test
  void aKeptReportIsTheSame() {
    forAll(
        random -> Messages.report(random).report(),
        report ->
            assertThat(ProtocolJson.decodeKept(ProtocolJson.encodeKept(report))).isEqualTo(report));
  }

  @Test
  void theOutboxSendsItsBytesWithoutReadingThem() {
    forAll(
        Messages::report,
        sent -> {
          var kept = ProtocolJson.encodeKept(sent.report());
          var json = ProtocolJson.encodeSent(kept, sent.sentBoot(), sent.sentAt(), sent.backlog());

          assertThat(ProtocolJson.decodeReport(Messages.STATION, json))
              .isEqualTo(new Accepted<>(sent, List.of()));
          assertThat(Arrays.copyOf(json, kept.length - 1))
              .isEqualTo(Arrays.copyOf(kept, kept.length - 1));
        });
  }

  /** An outbox measures what it keeps, before it knows when that will be sent. */
  @Test
  void sendingAddsLittle() {
    forAll(
        Messages::report,
        sent ->
            assertThat(
                    ProtocolJson.encode(sent).length
                        - ProtocolJson.encodeKept(sent.report()).length)
                .isBetween(1, 255));
  }

  @Test
  void aPresenceArrivesAsItWasSent() {
    forAll(
        Messages::presence,
        sent ->
            assertThat(ProtocolJson.decodePresence(sent.station(), ProtocolJson.encode(sent)))
                .isEqualTo(new Accepted<>(sent, List.of())));
  }

  @Test
  void aReceiptArrivesAsItWasSent() {
    forAll(
        Messages::receipt,
        sent ->
            assertThat(ProtocolJson.decodeReceipt(sent.station(), ProtocolJson.encode(sent)))
                .isEqualTo(new Accepted<>(sent, List.of())));
  }

  @Test
  void aCommandArrivesAsItWasSent() {
    forAll(
        Messages::command,
        sent ->
            assertThat(ProtocolJson.decodeCommand(sent.station(), ProtocolJson.encode(sent)))
                .isEqualTo(new Accepted<>(sent, List.of())));
  }

  @Test
  void aResultArrivesAsItWasSent() {
    forAll(
        Messages::result,
        sent ->
            assertThat(ProtocolJson.decodeResult(sent.station(), ProtocolJson.encode(sent)))
                .isEqualTo(new Accepted<>(sent, List.of())));
  }

  @Test
  void aDamagedKeptReportIsNotReadHalf() {
    forAll(
        random -> {
          var kept = ProtocolJson.encodeKept(Messages.report(random).report());
          return Arrays.copyOf(kept, random.nextInt(kept.length));
        },
        torn ->
            assertThatThrownBy(() -> ProtocolJson.decodeKept(torn))
                .isInstanceOf(IllegalArgumentException.class));
  }
}
