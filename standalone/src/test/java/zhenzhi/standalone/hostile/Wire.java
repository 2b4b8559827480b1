package zhenzhi.standalone.hostile;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import zhenzhi.standalone.hostile.Answer.Closed;
import zhenzhi.standalone.hostile.Answer.Packet;
import zhenzhi.standalone.hostile.Answer.Silence;

/** A connection on which anything can be sent, from an address of its own on loopback. */
final class Wire implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int TYPE_BITS = 4;
  private static final int MORE = 0x80;
  private static final int LENGTH = 0x7f;
  private static final int LENGTH_BITS = 7;

  private final Socket socket;

  private Wire(Socket socket) {
    this.socket = socket;
  }

  /** Without TLS. */
  static Wire plain(String from, URI door) throws IOException {
    var socket = new Socket();
    socket.bind(new InetSocketAddress(from, 0));
    socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
    socket.connect(
        new InetSocketAddress(door.getHost(), door.getPort()),
        Math.toIntExact(PATIENCE.toMillis()));
    return new Wire(socket);
  }

  /** With TLS, once it has come about. */
  static Wire secure(String from, URI door, SSLSocketFactory tls) throws IOException {
    var plain = plain(from, door).socket;
    try {
      var secure = (SSLSocket) tls.createSocket(plain, door.getHost(), door.getPort(), true);
      secure.startHandshake();
      return new Wire(secure);
    } catch (IOException refused) {
      plain.close();
      throw refused;
    }
  }

  /** What an attempt to connect came to that failed. */
  static Closed closed(IOException why) {
    return new Closed(why instanceof SSLException ? "no TLS" : "closed");
  }

  /** Sends what the broker still takes. */
  Wire send(byte[]... packets) {
    try {
      for (var packet : packets) {
        socket.getOutputStream().write(packet);
      }
      socket.getOutputStream().flush();
    } catch (IOException closed) {
      // the answer tells
    }
    return this;
  }

  Answer answer() {
    return answer(PATIENCE);
  }

  /** The next packet that comes. */
  Answer answer(Duration patience) {
    try {
      socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
      var in = new DataInputStream(socket.getInputStream());
      var type = in.readUnsignedByte() >> TYPE_BITS;
      var body = new byte[length(in)];
      in.readFully(body);
      return new Packet(type, reason(type, body));
    } catch (SocketTimeoutException silent) {
      return new Silence();
    } catch (EOFException ended) {
      return new Closed("closed");
    } catch (IOException refused) {
      return closed(refused);
    }
  }

  /** The last of what comes until silence or the end. */
  Answer last(Duration patience) {
    var last = answer(patience);
    var next = last;
    while (next instanceof Packet) {
      last = next;
      next = answer(patience);
    }
    return next instanceof Closed && last.isYes() ? next : last;
  }

  /** Goes without a word, as a line does that is cut. */
  void breakOff() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  private static int length(DataInputStream in) throws IOException {
    var length = 0;
    var shift = 0;
    int next;
    do {
      next = in.readUnsignedByte();
      length |= (next & LENGTH) << shift;
      shift += LENGTH_BITS;
    } while ((next & MORE) != 0);
    return length;
  }

  /** Where each packet of MQTT 5 has its reason; its properties are empty or do not matter. */
  private static int reason(int type, byte[] body) {
    var at =
        switch (type) {
          case Answer.CONNACK -> 1;
          case Answer.PUBACK -> 2;
          case Answer.SUBACK -> body.length - 1;
          default -> 0;
        };
    return type == Answer.PUBLISH || at >= body.length ? 0 : Byte.toUnsignedInt(body[at]);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException gone) {
      // it was the broker who closed it
    }
  }
}
