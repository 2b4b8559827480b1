package zhenzhi.standalone.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import zhenzhi.agent.outbox.Boot;
import zhenzhi.protocol.Report;
import zhenzhi.protocol.ReportId;

/** What a box wrote, line by line, unbuffered: it outlives the process. {@link Truth} reads it. */
final class TruthLog implements AutoCloseable {
  static final String FILE = "truth";

  private final OutputStream out;

  private TruthLog(OutputStream out) {
    this.out = out;
  }

  static TruthLog in(Path folder) throws IOException {
    return new TruthLog(Files.newOutputStream(folder.resolve(FILE), CREATE, APPEND));
  }

  /** How far the outbox says that it got, which settles what a death left open. */
  void opened(Boot boot, BoxTime time) {
    write("boot " + boot.id() + " " + boot.lastSeq() + " " + time);
    var earlier = boot.earlier();
    if (earlier != null) {
      write("earlier " + earlier.boot() + " " + earlier.lastSeq());
    }
  }

  void intended(Report report) {
    var line = new StringBuilder("intended ");
    line.append(report.id().boot()).append(' ').append(report.id().seq());
    line.append(' ').append(report.samples().size());
    for (var one : report.playback()) {
      line.append(' ').append(one.from().toMillis()).append('-').append(one.until().toMillis());
    }
    write(line.toString());
  }

  void kept(ReportId id) {
    write("kept " + id.boot() + " " + id.seq());
  }

  private synchronized void write(String line) {
    try {
      out.write((line + "\n").getBytes(UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
