package zhenzhi.standalone.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import zhenzhi.protocol.link.Await;

/** Debian's mpv, playing a clip of ffmpeg's test source to nobody, paused until it is told. */
final class RealMpv implements AutoCloseable {
  private final Process process;
  private final SocketChannel channel;
  private final BufferedReader answers;

  private RealMpv(Process process, SocketChannel channel) {
    this.process = process;
    this.channel = channel;
    this.answers = new BufferedReader(Channels.newReader(channel, UTF_8));
  }

  static RealMpv start(Path folder, String course) throws IOException, InterruptedException {
    var clip = folder.resolve(course + ".mp4");
    var source = "testsrc=size=64x48:rate=5:duration=300";
    var making =
        new ProcessBuilder(
            List.of("ffmpeg", "-loglevel", "error", "-f", "lavfi", "-i", source, clip.toString()));
    assertThat(making.inheritIO().start().waitFor()).isZero();
    var socket = folder.resolve("mpv.sock");
    var process =
        new ProcessBuilder(
                List.of(
                    "mpv",
                    "--no-config",
                    "--no-terminal",
                    "--vo=null",
                    "--ao=null",
                    "--pause",
                    "--input-ipc-server=" + socket,
                    clip.toString()))
            .inheritIO()
            .start();
    Await.until("mpv made its socket", () -> Files.exists(socket));
    var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    channel.connect(UnixDomainSocketAddress.of(socket));
    return new RealMpv(process, channel);
  }

  void play() throws IOException {
    tell("false");
  }

  void pause() throws IOException {
    tell("true");
  }

  /** Answers when mpv has done it. */
  private void tell(String pause) throws IOException {
    var command = "{\"command\":[\"set_property\",\"pause\"," + pause + "],\"request_id\":7}\n";
    channel.write(UTF_8.encode(command));
    for (var line = answers.readLine(); line != null; line = answers.readLine()) {
      if (line.contains("\"request_id\":7")) {
        assertThat(line).contains("\"error\":\"success\"");
        return;
      }
    }
    throw new IOException("mpv has gone");
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    channel.close();
  }
}
