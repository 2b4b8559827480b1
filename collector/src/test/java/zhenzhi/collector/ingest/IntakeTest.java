package zhenzhi.collector.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static zhenzhi.protocol.Trials.forAll;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhenzhi.collector.ingest.Message.Announced;
import zhenzhi.collector.ingest.Message.Answered;
import zhenzhi.collector.ingest.Message.Refused;
import zhenzhi.collector.ingest.Message.Reported;
import zhenzhi.protocol.Messages;
import zhenzhi.protocol.ProtocolJson;
import zhenzhi.protocol.Topics;
import zhenzhi.protocol.Topics.Channel;

class IntakeTest {
  @Test
  void whatABoxSaysIsRead() {
    forAll(
        Messages::report,
        sent ->
            assertThat(Intake.read(topic(Channel.REPORT), ProtocolJson.encode(sent)))
                .isEqualTo(new Reported(sent, List.of())));
    forAll(
        Messages::presence,
        presence ->
            assertThat(Intake.read(topic(Channel.PRESENCE), ProtocolJson.encode(presence)))
                .isEqualTo(new Announced(presence)));
    forAll(
        Messages::result,
        result ->
            assertThat(Intake.read(topic(Channel.RESULT), ProtocolJson.encode(result)))
                .isEqualTo(new Answered(result, List.of())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zhenzhi/v1/sn-0001/receipt",
        "zhenzhi/v1/sn-0001/command",
        "zhenzhi/v1/sn-0001/gossip",
        "zhenzhi/v1/Not A Code/report",
        "zhenzhi/v2/sn-0001/report",
        "somewhere/else",
        ""
      })
  void whatIsNoTopicOfBoxesIsRefused(String topic) {
    assertThat(Intake.read(topic, "{}".getBytes(UTF_8)))
        .isEqualTo(
            new Refused(
                Reason.UNKNOWN_TOPIC,
                "no station publishes on '" + topic + "'",
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void foreignTextIsMadeFitForATable() {
    assertThat(Plain.text("a\u0000b\nc\ud800d𠀀e", 7)).isEqualTo("a b c?d");
    assertThat(Plain.text("播放学时", 2)).isEqualTo("播放");
  }

  private static String topic(Channel channel) {
    return Topics.topic(Messages.STATION, channel);
  }
}
