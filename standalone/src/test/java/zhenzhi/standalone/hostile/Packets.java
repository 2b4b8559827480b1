package zhenzhi.standalone.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** Packets of MQTT 5, made by hand: no library sends what is wrong. */
final class Packets {
  private static final int CONNECT = 0x10;
  private static final int PUBLISH_ONCE = 0x32;
  private static final int PUBLISH_RETAINED = 0x33;
  private static final int SUBSCRIBE = 0x82;
  private static final int CLEAN = 0x02;
  private static final int WILL = 0x0c; // at QoS 1
  private static final int LOGIN = 0xc0;
  private static final int ALIAS = 0x23;
  private static final int USER_PROPERTY = 0x26;
  private static final int LENGTH_BITS = 7;
  private static final int LENGTH = 0x7f;
  private static final int MORE = 0x80;

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  private Packets() {}

  static byte[] connect(String clientId) {
    return connect(clientId, Optional.empty());
  }

  /**
   * A CONNECT that starts clean.
   *
   * @param will topic of it
   */
  static byte[] connect(String clientId, Optional<String> will) {
    var packet = new Packets();
    packet.text("MQTT").number(5).number(CLEAN | (will.isPresent() ? WILL : 0)).pair(60);
    packet.number(0).text(clientId);
    will.ifPresent(topic -> packet.number(0).text(topic).text("{}"));
    return packet.as(CONNECT);
  }

  /** A CONNECT under a name that is user name and client id in one. */
  static byte[] login(String name, String password) {
    var packet = new Packets().text("MQTT").number(5).number(CLEAN | LOGIN).pair(60).number(0);
    return packet.text(name).text(name).text(password).as(CONNECT);
  }

  static byte[] publish(String topic, int bytes) {
    return new Packets().text(topic).pair(1).number(0).bytes(new byte[bytes]).as(PUBLISH_ONCE);
  }

  static byte[] retained(String topic) {
    return new Packets().text(topic).pair(1).number(0).text("{}").as(PUBLISH_RETAINED);
  }

  static byte[] aliased(String topic, int alias) {
    return new Packets().text(topic).pair(1).number(3).number(ALIAS).pair(alias).as(PUBLISH_ONCE);
  }

  /** A PUBLISH with so many properties that mean nothing. */
  static byte[] laden(String topic, int properties) {
    var all = new Packets();
    for (var n = 0; n < properties; n++) {
      all.number(USER_PROPERTY).text("k" + n).text("v");
    }
    var laden = all.body.toByteArray();
    return new Packets().text(topic).pair(1).length(laden.length).bytes(laden).as(PUBLISH_ONCE);
  }

  static byte[] subscribe(String... filters) {
    var packet = new Packets().pair(1).number(0);
    for (var filter : filters) {
      packet.text(filter).number(1);
    }
    return packet.as(SUBSCRIBE);
  }

  /** The beginning of a CONNECT that says how long it will be. */
  static byte[] beginning(int promised) {
    return new Packets().number(CONNECT).length(promised).text("MQTT").body.toByteArray();
  }

  private Packets text(String text) {
    var bytes = text.getBytes(UTF_8);
    return pair(bytes.length).bytes(bytes);
  }

  private Packets pair(int number) {
    return number(number >> Byte.SIZE).number(number);
  }

  private Packets number(int number) {
    body.write(number);
    return this;
  }

  private Packets bytes(byte[] bytes) {
    body.writeBytes(bytes);
    return this;
  }

  private Packets length(int length) {
    var left = length;
    while (left > LENGTH) {
      number((left & LENGTH) | MORE);
      left >>= LENGTH_BITS;
    }
    return number(left);
  }

  private byte[] as(int type) {
    var all = new Packets();
    all.number(type).length(body.size()).bytes(body.toByteArray());
    return all.body.toByteArray();
  }
}
