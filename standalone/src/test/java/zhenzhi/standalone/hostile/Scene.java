package zhenzhi.standalone.hostile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import javax.net.ssl.SSLSocketFactory;
import zhenzhi.protocol.StationCode;
import zhenzhi.protocol.Topics;
import zhenzhi.protocol.Topics.Channel;

/**
 * Where one attack happens.
 *
 * @param thief whose certificate the attacker has
 * @param from the attacker's address
 * @param victim an honest box
 * @param losses how often the victim lost its connection
 */
record Scene(Stage stage, StationCode thief, String from, StationCode victim, IntSupplier losses) {
  String own(Channel channel) {
    return Topics.topic(thief, channel);
  }

  String victims(Channel channel) {
    return Topics.topic(victim, channel);
  }

  String name() {
    return thief.value();
  }

  byte[] hello() {
    return Packets.connect(name());
  }

  Papers papers() {
    return stage.papers();
  }

  /** TLS with the thief's certificate, which is good. */
  SSLSocketFactory tls() {
    return stage.sockets(thief);
  }

  /** Comes in with the thief's certificate, and sends. */
  Answer inside(byte[]... packets) {
    try (var wire = enter()) {
      return wire.send(packets).answer();
    } catch (IOException refused) {
      return Wire.closed(refused);
    }
  }

  /** Sends as the first words, with a certificate or none. */
  Answer first(SSLSocketFactory tls, byte[]... packets) {
    try (var wire = Wire.secure(from, stage.door().uri(), tls)) {
      return wire.send(packets).answer();
    } catch (IOException refused) {
      return Wire.closed(refused);
    }
  }

  /** Comes in with the thief's certificate, and stays; whoever holds it closes it. */
  Wire enter() throws IOException {
    var wire = Wire.secure(from, stage.door().uri(), tls());
    if (wire.send(hello()).answer().isYes()) {
      return wire;
    }
    wire.close();
    throw new IOException("not let in");
  }

  /** Opens connections, as many as it gets; whoever holds them closes them. */
  List<Wire> crowd(int most, Opening one) {
    var open = new ArrayList<Wire>();
    try {
      while (open.size() < most) {
        open.add(one.open());
      }
    } catch (IOException enough) {
      // the broker takes no more
    }
    return open;
  }

  /** Opens one connection. */
  @FunctionalInterface
  interface Opening {
    Wire open() throws IOException;
  }
}
