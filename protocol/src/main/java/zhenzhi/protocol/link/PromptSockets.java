package zhenzhi.protocol.link;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Sockets that send at once. Paho leaves Nagle's algorithm on, and a publish that follows an
 * acknowledgement then waits 40 ms for the other side's delayed one.
 */
final class PromptSockets extends SocketFactory {
  private static final int BUFFER = 16_384;

  @Override
  public Socket createSocket() throws IOException {
    var socket = new Buffered();
    socket.setTcpNoDelay(true);
    return socket;
  }

  /** Paho reads byte by byte, each of them by itself from the system. */
  private static final class Buffered extends Socket {
    private @Nullable InputStream in;

    @Override
    public synchronized InputStream getInputStream() throws IOException {
      if (in == null) {
        in = new BufferedInputStream(super.getInputStream(), BUFFER);
      }
      return in;
    }
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    throw new UnsupportedOperationException("a link lets the system choose its own end");
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    throw new UnsupportedOperationException("a link lets the system choose its own end");
  }

  private Socket connected(InetSocketAddress address) throws IOException {
    var socket = createSocket();
    socket.connect(address);
    return socket;
  }
}
