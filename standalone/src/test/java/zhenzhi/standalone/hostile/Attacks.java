package zhenzhi.standalone.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static zhenzhi.protocol.Topics.Channel.COMMAND;
import static zhenzhi.protocol.Topics.Channel.PRESENCE;
import static zhenzhi.protocol.Topics.Channel.RECEIPT;
import static zhenzhi.protocol.Topics.Channel.REPORT;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import zhenzhi.broker.gate.Refused;
import zhenzhi.protocol.Topics;

/** All that was thought of. */
final class Attacks {
  private static final Duration A_WHILE = Duration.ofSeconds(3);
  private static final String A_TOKEN = "ABCDEFGHJKLMNPQRSTUV";
  private static final int TOO_MANY_PROPERTIES = 8_000;
  private static final int TOO_MANY_FILTERS = 1_000;
  private static final int TOO_MUCH = 300_000;
  private static final int HUGE = 200_000_000;
  private static final int MIB = 1 << 20;

  private Attacks() {}

  /** Each on its own, the same at every run. */
  static List<Attack> all() {
    return List.of(
        new Attack(
            "publish for another site",
            Refused.PUBLISH,
            scene -> Told.by(scene.inside(Packets.publish(scene.victims(REPORT), 2)))),
        new Attack(
            "publish what is said to it",
            Refused.PUBLISH,
            scene -> Told.by(scene.inside(Packets.publish(scene.own(RECEIPT), 2)))),
        new Attack(
            "read its own reports", Refused.SUBSCRIBE, scene -> reads(scene, scene.own(REPORT))),
        new Attack("read another's receipts", Refused.SUBSCRIBE, scene -> reads(scene, RECEIPT)),
        new Attack("read with #", Refused.SUBSCRIBE, scene -> reads(scene, "#")),
        new Attack(
            "read every site's reports",
            Refused.SUBSCRIBE,
            scene -> reads(scene, Topics.everyStation(REPORT))),
        new Attack(
            "join the collectors' share",
            Refused.SUBSCRIBE,
            scene -> reads(scene, Topics.shared("collectors", REPORT))),
        new Attack(
            "read the broker's sessions",
            Refused.SUBSCRIBE,
            scene -> reads(scene, "$sys.mqtt.sessions")),
        new Attack("a thousand subscriptions", Refused.OVERSIZED, Attacks::thousandSubscriptions),
        new Attack("another's client id", Refused.NAME, Attacks::stolenName),
        new Attack("a forged last will", Refused.WILL, Attacks::forgedWill),
        new Attack("to retain", Refused.RETAIN, Attacks::retain),
        new Attack(
            "no certificate",
            Refused.LOGIN,
            scene -> Told.by(scene.first(Papers.nothing(), scene.hello()))),
        new Attack(
            "a guessed token",
            Refused.LOGIN,
            scene ->
                Told.by(
                    scene.first(Papers.nothing(), Packets.login(scene.victim().value(), A_TOKEN)))),
        new Attack(
            "an expired certificate",
            Refused.HANDSHAKE,
            scene -> Told.by(scene.first(scene.papers().expired(scene.name()), scene.hello()))),
        new Attack(
            "another authority's certificate",
            Refused.HANDSHAKE,
            scene -> Told.by(scene.first(scene.papers().foreign(scene.name()), scene.hello()))),
        new Attack(
            "a self-signed certificate",
            Refused.HANDSHAKE,
            scene -> Told.by(scene.first(scene.papers().selfSigned(scene.name()), scene.hello()))),
        new Attack("a revoked certificate", Refused.REVOKED, Attacks::revoked),
        new Attack(
            "a CONNECT of 200 MB",
            Refused.OVERSIZED,
            scene -> Told.by(scene.first(scene.tls(), Packets.beginning(HUGE), new byte[MIB]))),
        new Attack(
            "a message of 300 kB",
            Refused.OVERSIZED,
            scene -> Told.by(scene.inside(Packets.publish(scene.own(REPORT), TOO_MUCH)))),
        new Attack(
            "what is not MQTT",
            Refused.MALFORMED,
            scene -> Told.by(scene.first(scene.tls(), "GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8)))),
        new Attack(
            "a message before CONNECT",
            Refused.MALFORMED,
            scene -> Told.by(scene.first(scene.tls(), Packets.publish(scene.own(REPORT), 2)))),
        new Attack(
            "a topic alias",
            Refused.MALFORMED,
            scene -> Told.by(scene.inside(Packets.aliased(scene.own(REPORT), 1)))),
        new Attack(
            "8,000 user properties",
            Refused.OVERSIZED,
            scene -> Told.by(scene.inside(Packets.laden(scene.own(REPORT), TOO_MANY_PROPERTIES)))),
        new Attack("messages without end", Refused.PACE, Floods::messages),
        new Attack("in and out without end", Refused.OFTEN, Floods::entries),
        new Attack("a crowd of connections", Refused.CROWD, Floods::connections),
        new Attack("half a CONNECT, held open", Refused.SLOW, Floods::halves));
  }

  private static Told reads(Scene scene, Topics.Channel channel) {
    return reads(scene, scene.victims(channel));
  }

  /** A broker may also grant it and deliver nothing. */
  private static Told reads(Scene scene, String filter) {
    try (var wire = scene.enter()) {
      var granted = wire.send(Packets.subscribe(filter)).answer();
      if (!granted.isYes()) {
        return Told.refused(granted.words());
      }
      var heard = wire.answer(A_WHILE);
      return heard instanceof Answer.Packet
          ? Told.reached(heard.words())
          : Told.refused("granted, and nothing comes");
    } catch (IOException refused) {
      return Told.by(Wire.closed(refused));
    }
  }

  private static Told thousandSubscriptions(Scene scene) {
    var filters =
        IntStream.range(0, TOO_MANY_FILTERS)
            .mapToObj(n -> scene.own(COMMAND) + "/" + n)
            .toArray(String[]::new);
    return Told.by(scene.inside(Packets.subscribe(filters)));
  }

  private static Told stolenName(Scene scene) {
    var before = scene.losses().getAsInt();
    var answer = scene.first(scene.tls(), Packets.connect(scene.victim().value()));
    if (!answer.isYes()) {
      return Told.by(answer);
    }
    Floods.pause(A_WHILE);
    return scene.losses().getAsInt() == before
        ? Told.refused("let in under its own name")
        : Told.reached("the victim was thrown out");
  }

  /** A broker may also let it in, and ask when the will is to be sent. */
  private static Told forgedWill(Scene scene) {
    var topic = scene.victims(PRESENCE);
    var before = scene.stage().putAside(topic);
    try (var wire = Wire.secure(scene.from(), scene.stage().door().uri(), scene.tls())) {
      var answer = wire.send(Packets.connect(scene.name(), Optional.of(topic))).answer();
      if (!answer.isYes()) {
        return Told.by(answer);
      }
      wire.breakOff();
    } catch (IOException refused) {
      return Told.by(Wire.closed(refused));
    }
    Floods.pause(A_WHILE);
    return scene.stage().putAside(topic) == before
        ? Told.refused("let in, and the will reaches nobody")
        : Told.reached("the collector got it");
  }

  private static Told retain(Scene scene) {
    return Told.by(scene.inside(Packets.retained(scene.own(REPORT))));
  }

  /** As soon as the broker can know. */
  private static Told revoked(Scene scene) {
    scene.stage().revokeOnce(scene.thief());
    var answer = scene.first(scene.tls(), scene.hello());
    for (var n = 0; n < 10 && answer.isYes(); n++) {
      Floods.pause(A_WHILE);
      scene.stage().door().reload();
      answer = scene.first(scene.tls(), scene.hello());
    }
    return Told.by(answer);
  }
}
