package zhenzhi.broker.gate;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.group.ChannelGroup;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptor;

/**
 * Sees everybody who comes to a door before Artemis does. The programs on loopback are as many as
 * they are: there addresses are not counted, the rest is.
 */
@ChannelHandler.Sharable
public final class Gate extends ChannelInboundHandlerAdapter {
  private static final String TLS = "ssl";

  private final Tally tally;
  private final Crowd crowd = new Crowd();
  private final boolean countsAddresses;
  private final int largest;

  private Gate(Tally tally, boolean countsAddresses, int largest) {
    this.tally = tally;
    this.countsAddresses = countsAddresses;
    this.largest = largest;
  }

  /**
   * Puts a gate before a door that is open.
   *
   * @param countsAddresses whether so many and no more may come from one address
   * @param largest packet of somebody who was let in, in bytes
   */
  public static void before(NettyAcceptor door, Tally tally, boolean countsAddresses, int largest) {
    var gate = new Gate(tally, countsAddresses, largest);
    for (var listening : channels(door, "serverChannelGroup")) {
      // In its own thread: one that is added from another is passed by for a moment.
      var added = listening.eventLoop().submit(() -> listening.pipeline().addFirst(gate));
      added.syncUninterruptibly();
    }
    // Who was quicker than the gate comes again.
    channels(door, "channelGroup").close().awaitUninterruptibly();
  }

  /** Artemis gives its channels to nobody. */
  private static ChannelGroup channels(NettyAcceptor door, String group) {
    try {
      var channels = NettyAcceptor.class.getDeclaredField(group);
      channels.setAccessible(true);
      return (ChannelGroup) channels.get(door);
    } catch (ReflectiveOperationException another) {
      throw new IllegalStateException("another Artemis: no gate can be put before it", another);
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object arrived) {
    var visitor = (Channel) arrived;
    if (!(visitor.remoteAddress() instanceof InetSocketAddress from)) {
      visitor.unsafe().closeForcibly(); // gone already
      return;
    }
    if (countsAddresses && !crowd.arrives(from.getAddress(), System.nanoTime())) {
      tally.add(Refused.CROWD);
      visitor.unsafe().closeForcibly();
      return;
    }
    visitor.pipeline().addFirst(new Doorstep(visit(from.getAddress())));
    context.fireChannelRead(arrived);
  }

  private Visit visit(InetAddress from) {
    return new Visit(from, tally, () -> crowd.known(from), largest);
  }

  /** Has the visit follow behind TLS, where packets can be seen. */
  private static final class Doorstep extends ChannelInboundHandlerAdapter {
    private final Visit visit;

    private Doorstep(Visit visit) {
      this.visit = visit;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
      var pipeline = context.pipeline();
      var before = pipeline.get(TLS) == null ? context.name() : TLS;
      pipeline.addAfter(before, "visit", visit);
      context.fireChannelActive();
      pipeline.remove(this);
    }
  }
}
