package zhenzhi.broker.gate;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnection;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.jspecify.annotations.Nullable;

/**
 * One connection, from its first byte to its end. Until it is let in it may say little and has
 * little time; a connection that is refused is counted once.
 */
public final class Visit extends ChannelDuplexHandler {
  /** A CONNECT with a last will; agents send some hundred bytes. */
  static final int STRANGERS_PACKET = 16_384;

  /** A box without a compiler reckons for seconds before its first byte. */
  static final Duration HANDSHAKE = Duration.ofSeconds(60);

  /** From TLS to the word that lets it in, the collector's database included. */
  static final Duration CONNECT = Duration.ofSeconds(15);

  private static final int DISCONNECT = 0xe0;
  private static final int REASON_AT = 2;
  private static final int WORD = 0xff;
  private static final int MALFORMED = 0x81;
  private static final int PROTOCOL_ERROR = 0x82;
  private static final int ALIAS = 0x94;
  private static final int TOO_LARGE = 0x95;

  private final InetAddress from;
  private final Tally tally;
  private final Runnable known;
  private final int largest;
  private final Frames frames = new Frames();
  private final AtomicBoolean isStranger = new AtomicBoolean(true);
  private final AtomicBoolean isCounted = new AtomicBoolean();
  private @Nullable Future<?> deadline;

  /**
   * @param known run once, when it is let in or ends
   * @param largest packet of somebody who was let in, in bytes
   */
  Visit(InetAddress from, Tally tally, Runnable known, int largest) {
    this.from = from;
    this.tally = tally;
    this.known = known;
    this.largest = largest;
  }

  /** The visit that a connection of Artemis is, if it came through a gate. */
  public static Optional<Visit> of(RemotingConnection connection) {
    return connection.getTransportConnection() instanceof NettyConnection netty
        ? Optional.ofNullable(netty.getChannel().pipeline().get(Visit.class))
        : Optional.empty();
  }

  public InetAddress from() {
    return from;
  }

  /** Says that it was let in. */
  public void letIn() {
    if (isStranger.compareAndSet(true, false)) {
      known.run();
    }
  }

  /** Counts why it is refused; its first reason is the one that counts. */
  public void refused(Refused why) {
    if (isCounted.compareAndSet(false, true)) {
      tally.add(why);
    }
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    within(HANDSHAKE, context);
    context.fireChannelActive();
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event instanceof SslHandshakeCompletionEvent handshake) {
      if (handshake.isSuccess()) {
        within(CONNECT, context);
      } else {
        refused(Refused.HANDSHAKE);
      }
    }
    context.fireUserEventTriggered(event);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (!(message instanceof ByteBuf bytes)) {
      context.fireChannelRead(message);
      return;
    }
    switch (frames.look(bytes, isStranger.get() ? STRANGERS_PACKET : largest)) {
      case FITS -> context.fireChannelRead(message);
      case TOO_LARGE -> end(context, message, Refused.OVERSIZED);
      case NOT_MQTT -> end(context, message, Refused.MALFORMED);
    }
  }

  /** Artemis says why it ends a connection in a DISCONNECT, and nowhere else. */
  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (message instanceof ByteBuf bytes
        && bytes.readableBytes() > REASON_AT
        && (bytes.getByte(bytes.readerIndex()) & WORD) == DISCONNECT) {
      switch (bytes.getByte(bytes.readerIndex() + REASON_AT) & WORD) {
        case MALFORMED, PROTOCOL_ERROR, ALIAS -> refused(Refused.MALFORMED);
        case TOO_LARGE -> refused(Refused.OVERSIZED);
        default -> {
          // a word of good-bye
        }
      }
    }
    var _ = context.write(message, promise);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    if (isStranger.get()) {
      refused(Refused.STRANGER);
    }
    letIn(); // nobody waits for it any longer
    if (deadline != null) {
      deadline.cancel(false);
    }
    context.fireChannelInactive();
  }

  private void within(Duration time, ChannelHandlerContext context) {
    if (deadline != null) {
      deadline.cancel(false);
    }
    deadline =
        context.executor().schedule(() -> late(context), time.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void late(ChannelHandlerContext context) {
    if (isStranger.get()) {
      refused(Refused.SLOW);
      var _ = context.close();
    }
  }

  private void end(ChannelHandlerContext context, Object message, Refused why) {
    ReferenceCountUtil.release(message);
    refused(why);
    var _ = context.close();
  }
}
