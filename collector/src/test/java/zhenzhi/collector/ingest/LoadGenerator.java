package zhenzhi.collector.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import zhenzhi.protocol.link.LinkConfig.Login;

/**
 * Boxes that cost next to nothing: MQTT 5 written by hand, every packet prepared before the clock
 * starts. One thread publishes at QoS 1 on several connections, one more hears all receipts and
 * counts their lines.
 */
final class LoadGenerator implements AutoCloseable {
  private static final int CONNECTIONS = 16;

  /** What Mosquitto lets a client have under way. */
  private static final int WINDOW = 20;

  private static final long PAUSE_NANOS = 1_000_000;

  private static final int CONNECT = 0x10;
  private static final int CONNACK = 0x20;
  private static final int PUBLISH_QOS_1 = 0x32;
  private static final int PUBACK = 0x40;
  private static final int SUBSCRIBE = 0x82;
  private static final byte[] LINE_OF_A_RECEIPT = "\"seq\":".getBytes(UTF_8);

  private final AtomicInteger receipted = new AtomicInteger();
  private final List<Connection> publishers = new ArrayList<>();
  private final Connection listener;
  private final ExecutorService publishing =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("load-publish").daemon().factory());

  /** A report to be published. */
  record Prepared(String topic, byte[] payload) {}

  LoadGenerator(URI broker, Login login) {
    try {
      listener = new Connection(broker, login, 0, this::count);
      listener.subscribe("zhenzhi/v1/+/receipt");
      for (var number = 1; number <= CONNECTIONS; number++) {
        publishers.add(new Connection(broker, login, number, _ -> {}));
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** Reports of which a receipt has come. */
  int receipted() {
    return receipted.get();
  }

  /**
   * Publishes all of them in order, each on whichever connection has room.
   *
   * @param open limits how many reports may be without a receipt, as the boxes' pace does
   */
  void publish(List<Prepared> reports, int open) {
    var before = receipted.get();
    publishing.execute(() -> {
      var sent = 0;
      while (sent < reports.size()) {
        var begun = sent;
        for (var publisher : publishers) {
          var end = Math.min(reports.size(), receipted.get() - before + open);
          sent = publisher.publish(reports, sent, end);
        }
        if (sent == begun) {
          LockSupport.parkNanos(PAUSE_NANOS);
        }
      }
    });
  }

  private void count(byte[] payload) {
    var lines = 0;
    for (var at = 0; at + LINE_OF_A_RECEIPT.length <= payload.length; at++) {
      var matched = 0;
      while (matched < LINE_OF_A_RECEIPT.length
          && payload[at + matched] == LINE_OF_A_RECEIPT[matched]) {
        matched++;
      }
      lines += matched == LINE_OF_A_RECEIPT.length ? 1 : 0;
    }
    receipted.addAndGet(lines);
  }

  @Override
  public void close() {
    publishing.shutdownNow();
    listener.close();
    publishers.forEach(Connection::close);
  }

  /** One connection: a thread reads, whoever publishes writes. */
  private static final class Connection {
    private final Socket socket;
    private final DataOutputStream out;
    private final DataInputStream in;
    private final Semaphore window = new Semaphore(WINDOW);
    private final Receiver receiver;
    private int packet;

    interface Receiver {
      void received(byte[] packet);
    }

    Connection(URI broker, Login login, int number, Receiver receiver) throws IOException {
      this.receiver = receiver;
      socket = new Socket(broker.getHost(), broker.getPort());
      socket.setTcpNoDelay(true);
      out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), 16_384));
      in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 16_384));
      connect(login, login.user() + ".load-" + number);
      Thread.ofPlatform().name("load-read").daemon().start(this::read);
    }

    private void connect(Login login, String clientId) throws IOException {
      var body = new ByteArrayOutputStream();
      var fields = new DataOutputStream(body);
      fields.writeUTF("MQTT");
      fields.write(new byte[] {5, (byte) 0b1100_0010, 0, 0, 0}); // clean start, no keep-alive
      fields.writeUTF(clientId);
      fields.writeUTF(login.user());
      fields.writeUTF(login.password());
      send(CONNECT, body.toByteArray());
      out.flush();
      if (in.readUnsignedByte() != CONNACK) {
        throw new IOException("the broker does not take '" + clientId + "'");
      }
      in.readNBytes(length());
    }

    synchronized void subscribe(String filter) throws IOException {
      var body = new ByteArrayOutputStream();
      var fields = new DataOutputStream(body);
      fields.writeShort(1);
      fields.write(0);
      fields.writeUTF(filter);
      fields.write(1);
      send(SUBSCRIBE, body.toByteArray());
      out.flush();
    }

    /** As many of {@code reports} as there is room for; answers where the next ones go on. */
    int publish(List<Prepared> reports, int from, int until) {
      var next = from;
      try {
        while (next < until && window.tryAcquire()) {
          write(reports.get(next++));
        }
        if (next > from) {
          flush();
        }
        return next;
      } catch (IOException problem) {
        throw new UncheckedIOException(problem);
      }
    }

    private synchronized void write(Prepared report) throws IOException {
      var topic = report.topic().getBytes(UTF_8);
      packet = packet % 65_535 + 1;
      out.write(PUBLISH_QOS_1);
      length(topic.length + report.payload().length + 5);
      out.writeShort(topic.length);
      out.write(topic);
      out.writeShort(packet);
      out.write(0);
      out.write(report.payload());
    }

    private synchronized void flush() throws IOException {
      out.flush();
    }

    private void read() {
      try {
        while (true) {
          var type = in.readUnsignedByte();
          var body = in.readNBytes(length());
          if (type == PUBACK) {
            window.release();
          } else if ((type & 0xF0) == 0x30) {
            received(type, body);
          }
        }
      } catch (IOException _) {
        // closed
      }
    }

    private void received(int type, byte[] body) throws IOException {
      if ((type & 0b0110) != 0) {
        var id = 2 + Short.toUnsignedInt(ByteBuffer.wrap(body).getShort());
        synchronized (this) {
          send(PUBACK, new byte[] {body[id], body[id + 1]});
          if (in.available() == 0) {
            out.flush();
          }
        }
      }
      receiver.received(body);
    }

    private void send(int type, byte[] body) throws IOException {
      out.write(type);
      length(body.length);
      out.write(body);
    }

    private void length(int length) throws IOException {
      var rest = length;
      while (rest > 127) {
        out.write((rest & 127) | 128);
        rest >>= 7;
      }
      out.write(rest);
    }

    private int length() throws IOException {
      var length = 0;
      var shift = 0;
      int next;
      do {
        next = in.readUnsignedByte();
        length |= (next & 127) << shift;
        shift += 7;
      } while (next > 127);
      return length;
    }

    void close() {
      try {
        socket.close();
      } catch (IOException problem) {
        throw new UncheckedIOException(problem);
      }
    }
  }
}
