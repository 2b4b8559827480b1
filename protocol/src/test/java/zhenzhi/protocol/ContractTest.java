package zhenzhi.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import zhenzhi.protocol.Topics.Channel;

/** {@code asyncapi.yaml} says what the code says. */
class ContractTest {
  private static final String SCHEMAS = "/components/schemas/";

  static Stream<Arguments> enums() {
    return Stream.of(
        Arguments.of("PresenceState", Presence.State.class),
        Arguments.of("ReceiptOutcome", Receipt.Outcome.class),
        Arguments.of("ResultOutcome", Result.Outcome.class),
        Arguments.of("Verdict", Result.Verdict.class),
        Arguments.of("DeliverySystem", Sample.DeliverySystem.class),
        Arguments.of("Band", Sample.Band.class),
        Arguments.of("Answer", Sample.Answer.class),
        Arguments.of("BindingState", Sample.BindingState.class),
        Arguments.of("Category", Playback.Category.class),
        Arguments.of("Display", Playback.Display.class),
        Arguments.of("BootCause", Event.BootCause.class),
        Arguments.of("DropCause", Event.DropCause.class));
  }

  static Stream<Arguments> kinds() {
    return Stream.of(
        Arguments.of("Sample", Sample.class),
        Arguments.of("Event", Event.class),
        Arguments.of("Order", Command.Order.class));
  }

  static Stream<Arguments> limits() {
    return Stream.of(
        Arguments.of("Report/properties/samples", Limits.SAMPLES),
        Arguments.of("Report/properties/playback", Limits.PLAYBACK),
        Arguments.of("Report/properties/events", Limits.EVENTS),
        Arguments.of("Receipt/properties/settled", Limits.SETTLED),
        Arguments.of("Result/properties/findings", Limits.FINDINGS));
  }

  @ParameterizedTest
  @MethodSource("enums")
  void namesAreTheEnums(String schema, Class<? extends Enum<?>> type) {
    var names =
        Arrays.stream(type.getEnumConstants())
            .map(it -> it.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList();

    assertThat(texts(Contract.at(SCHEMAS + schema + "/enum"))).isEqualTo(names);
  }

  @Test
  void everyEnumOfTheSchemasIsCompared() {
    var inSchemas =
        Contract.at("/components/schemas").properties().stream()
            .filter(it -> it.getValue().has("enum"))
            .map(Map.Entry::getKey);

    assertThat(inSchemas)
        .containsExactlyInAnyOrderElementsOf(enums().map(it -> (String) it.get()[0]).toList());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void kindsAreTheRecords(String schema, Class<?> type) {
    var records =
        Arrays.stream(type.getPermittedSubclasses())
            .map(it -> it.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-"))
            .map(it -> it.toLowerCase(Locale.ROOT))
            .toList();
    var kinds =
        StreamSupport.stream(Contract.at(SCHEMAS + schema + "/oneOf").spliterator(), false)
            .map(it -> Contract.resolved(it).at("/properties/kind/const").asText())
            .toList();

    assertThat(kinds).isEqualTo(records);
  }

  @ParameterizedTest
  @MethodSource("limits")
  void listsAreAsLongAsTheLimits(String list, int limit) {
    assertThat(Contract.at(SCHEMAS + list + "/maxItems").asInt()).isEqualTo(limit);
  }

  @Test
  void limitsStandInTheText() {
    assertThat(Contract.at("/info/description").asText())
        .contains("at most " + Limits.PAYLOAD_BYTES + " bytes")
        .contains("at most " + Limits.SAMPLES + " samples")
        .contains(Limits.PLAYBACK + " segments")
        .contains(Limits.EVENTS + " events")
        .contains("At most " + Limits.REPORTS_PER_MINUTE + " reports a minute");
    assertThat(Contract.at(SCHEMAS + "Version/const").asInt()).isEqualTo(Limits.VERSION);
    assertThat(Contract.at(SCHEMAS + "Seq/maximum").asLong()).isEqualTo(ReportId.LAST_SEQ);
  }

  @Test
  void everyNumberHasUnitRangeAndMeaning() {
    for (var channel : Channel.values()) {
      SchemaFields.walk(
          channel.level(),
          Contract.messageSchema(channel),
          (name, schema) -> {
            var type = schema.get("type").asText();
            if (!schema.has("const") && (type.equals("integer") || type.equals("number"))) {
              assertThat(schema.properties())
                  .as(name)
                  .extracting(Map.Entry::getKey)
                  .contains("minimum", "maximum", "x-unit", "description");
            }
          });
    }
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void addressesAreTheTopics(Channel channel) {
    var address = Contract.at("/channels/" + channel.level() + "/address").asText();

    assertThat(address.replace("{station}", Messages.STATION.value()))
        .isEqualTo(Topics.topic(Messages.STATION, channel));
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void eachChannelHasASenderAndAReceiver(Channel channel) {
    var box = channel.isFromStation() ? "send" : "receive";
    var collector = channel.isFromStation() ? "receive" : "send";

    assertThat(actions(channel, "box")).containsExactly(box);
    assertThat(actions(channel, "collector")).containsExactly(collector);
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void examplesAreMessages(Channel channel) {
    for (var example : Contract.at("/components/messages/" + channel.level() + "/examples")) {
      var message = example.get("payload");
      assertThat(Contract.complaints(channel, message)).isEmpty();
      assertThat(Wire.accepted(channel, Contract.bytes(message)).leftOut()).isEmpty();
    }
  }

  private static List<String> actions(Channel channel, String end) {
    return Contract.at("/operations").properties().stream()
        .filter(it -> it.getKey().startsWith(end))
        .map(Map.Entry::getValue)
        .filter(it -> it.at("/channel/$ref").asText().equals("#/channels/" + channel.level()))
        .map(it -> it.get("action").asText())
        .toList();
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
