package zhenzhi.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhenzhi.protocol.Decoded.Accepted;
import zhenzhi.protocol.Decoded.LeftOut;
import zhenzhi.protocol.Decoded.Reason;
import zhenzhi.protocol.Topics.Channel;

/** Released samples are never edited: what was right once stays right. */
class SamplesTest {
  static Stream<Contract.Sample> samples() {
    return Contract.samples();
  }

  static Stream<Path> refused() {
    return Contract.files("refused");
  }

  static Stream<Path> leftOut() {
    return Contract.files("left-out");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void aSampleFollowsItsSchema(Contract.Sample sample) {
    assertThat(Contract.complaints(sample.channel(), sample.message())).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void aSampleIsReadWholeAndWrittenAgainEqually(Contract.Sample sample) {
    var json = Contract.bytes(sample.message());

    assertThat(json).hasSizeLessThanOrEqualTo(Limits.PAYLOAD_BYTES);
    var read = Wire.accepted(sample.channel(), json);
    assertThat(read.leftOut()).isEmpty();
    assertThat(Contract.json(Wire.write(read.message()))).isEqualTo(sample.message());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void aRefusedSampleIsRefusedForItsReason(Path file) {
    var sample = Contract.json(file);

    var refusal = Wire.rejected(channel(sample), payload(sample));
    assertThat(refusal.reason()).isEqualTo(Reason.valueOf(sample.get("reason").asText()));
    assertThat(refusal.detail()).contains(sample.get("detail").asText());
    assertThat(refusal.id() != null).isEqualTo(sample.path("named").asBoolean());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("leftOut")
  void onlyWhatIsWrongIsLeftOut(Path file) {
    var sample = Contract.json(file);

    var read = Wire.accepted(channel(sample), payload(sample));
    assertThat(read.leftOut()).isEqualTo(expected(sample));
    assertThat(Wire.read(channel(sample), Wire.write(read.message())))
        .isEqualTo(new Accepted<>(read.message(), List.of()));
  }

  private static Channel channel(JsonNode sample) {
    return Channel.valueOf(sample.get("channel").asText().toUpperCase(Locale.ROOT));
  }

  private static byte[] payload(JsonNode sample) {
    return sample.has("text")
        ? sample.get("text").asText().getBytes(UTF_8)
        : Contract.bytes(sample.get("payload"));
  }

  private static List<LeftOut> expected(JsonNode sample) {
    return StreamSupport.stream(sample.get("leftOut").spliterator(), false)
        .map(item -> new LeftOut(item.get("path").asText(), item.get("detail").asText()))
        .toList();
  }
}
