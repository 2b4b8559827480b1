package zhenzhi.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static zhenzhi.protocol.Messages.STATION;
import static zhenzhi.protocol.Trials.forAll;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhenzhi.protocol.Decoded.Accepted;
import zhenzhi.protocol.Decoded.Reason;
import zhenzhi.protocol.Decoded.Rejected;

/** Whatever a stranger sends, the answer is a value. */
class StrangerTest {
  @Test
  void noiseIsRefused() {
    forAll(
        random -> {
          var noise = new byte[random.nextInt(200)];
          random.nextBytes(noise);
          return noise;
        },
        noise -> assertThat(everyReader(noise)).allMatch(Rejected.class::isInstance));
  }

  @Test
  void aTornMessageIsRefused() {
    forAll(
        random -> {
          var whole = encoded(random);
          return Arrays.copyOf(whole, random.nextInt(whole.length));
        },
        torn -> assertThat(everyReader(torn)).allMatch(Rejected.class::isInstance));
  }

  @Test
  void aScratchedMessageIsAnsweredWithAValue() {
    forAll(
        random -> {
          var scratched = encoded(random);
          for (var i = random.nextInt(1, 8); i > 0; i--) {
            scratched[random.nextInt(scratched.length)] = (byte) random.nextInt(256);
          }
          return scratched;
        },
        scratched -> assertThat(everyReader(scratched)).doesNotContainNull());
  }

  @Test
  void aMessageWithAPieceInTheWrongPlaceIsAnsweredWithAValue() {
    forAll(
        random -> {
          var text = new String(encoded(random), UTF_8);
          var pieces = text.split("(?<=[,:\\[{])|(?=[,:\\]}])");
          pieces[random.nextInt(pieces.length)] = pieces[random.nextInt(pieces.length)];
          pieces[random.nextInt(pieces.length)] = ODD.get(random.nextInt(ODD.size()));
          return String.join("", pieces).getBytes(UTF_8);
        },
        mixed -> assertThat(everyReader(mixed)).doesNotContainNull());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "17",
        "'x'",
        "[]",
        "[{}]",
        "{}",
        "{} {}",
        "{}}",
        "{\"version\":1",
        "{\"version\":1,\"version\":1}",
        "{\"version\":NaN}",
        "{\"version\":null}",
        "{\"version\":\"1\"}",
        "{\"version\":[1]}",
        "\uFEFF{}"
      })
  void whatIsNotAMessageIsMalformed(String text) {
    assertThat(reasons(text.getBytes(UTF_8))).containsOnly(Reason.MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "2", "-1", "1.5", "1e400", "1e-400", "99999999999999999999999999999999"})
  void anotherVersionIsNotGuessedAt(String version) {
    assertThat(reasons(("{\"version\":" + version + "}").getBytes(UTF_8)))
        .containsOnly(Reason.UNSUPPORTED_VERSION);
  }

  @Test
  void depthIsRefusedBeforeItCosts() {
    assertThat(reasons(("{\"x\":" + "[".repeat(60_000)).getBytes(UTF_8)))
        .containsOnly(Reason.MALFORMED);
    assertThat(reasons("{\"x\":".repeat(10_000).getBytes(UTF_8))).containsOnly(Reason.MALFORMED);
  }

  @Test
  void aNumberOfSixtyThousandDigitsIsMalformed() {
    assertThat(reasons(("{\"version\":" + "9".repeat(60_000) + "}").getBytes(UTF_8)))
        .containsOnly(Reason.MALFORMED);
  }

  @Test
  void anythingButUtf8IsMalformed() {
    assertThat(reasons("{\"version\":1}".getBytes(StandardCharsets.UTF_16BE)))
        .containsOnly(Reason.MALFORMED);
    assertThat(reasons("{\"version\":1,\"x\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1)))
        .containsOnly(Reason.MALFORMED);
  }

  @Test
  void sizeIsLookedAtFirst() {
    assertThat(reasons(new byte[Limits.PAYLOAD_BYTES + 1])).containsOnly(Reason.TOO_LARGE);
    assertThat(reasons(new byte[Limits.PAYLOAD_BYTES])).containsOnly(Reason.MALFORMED);
  }

  @Test
  void aRefusalIsShortAndPlain() {
    forAll(
        random -> {
          var text = new String(encoded(random), UTF_8);
          var spot = random.nextInt(text.length());
          return (text.substring(0, spot) + "\u0000\n" + "x".repeat(500) + text.substring(spot))
              .getBytes(UTF_8);
        },
        odd ->
            assertThat(everyReader(odd))
                .allSatisfy(answer -> words(answer).forEach(StrangerTest::isShortAndPlain)));
  }

  private static final List<String> ODD =
      List.of(
          "null",
          "{}",
          "[]",
          "[[]]",
          "{\"kind\":7}",
          "1e400",
          "-1e400",
          "-0.0",
          "true",
          "\"\"",
          "9223372036854775808",
          "0.1",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"NaN\"",
          "1E-9999",
          "x");

  private static byte[] encoded(RandomGenerator random) {
    return Messages.ENCODED.get(random.nextInt(Messages.ENCODED.size())).apply(random);
  }

  private static List<Decoded<?>> everyReader(byte[] json) {
    return List.of(
        ProtocolJson.decodeReport(STATION, json),
        ProtocolJson.decodePresence(STATION, json),
        ProtocolJson.decodeReceipt(STATION, json),
        ProtocolJson.decodeCommand(STATION, json),
        ProtocolJson.decodeResult(STATION, json));
  }

  private static List<Reason> reasons(byte[] json) {
    return everyReader(json).stream().map(answer -> ((Rejected<?>) answer).reason()).toList();
  }

  private static List<String> words(Decoded<?> answer) {
    return switch (answer) {
      case Accepted<?>(_, var leftOut) ->
          leftOut.stream().map(item -> item.path() + item.detail()).toList();
      case Rejected<?>(_, var detail, _) -> List.of(detail);
    };
  }

  private static void isShortAndPlain(String words) {
    assertThat(words).hasSizeBetween(1, 400).matches(Text::isPlain);
  }
}
