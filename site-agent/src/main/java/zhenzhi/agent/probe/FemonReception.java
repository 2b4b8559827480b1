package zhenzhi.agent.probe;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Reception as {@code dvb-fe-tool --femon} or {@code femon} tells it. */
public final class FemonReception implements Probe {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final List<String> command;
  private final Tuner tuner;

  /**
   * @param command and its arguments; its first line of state is enough, so it need not end
   */
  public FemonReception(List<String> command, Tuner tuner) {
    this.command = List.copyOf(command);
    this.tuner = tuner;
  }

  @Override
  public String name() {
    return Receptions.NAME;
  }

  @Override
  public Sighting look(Duration uptime) throws IOException, InterruptedException {
    var lines = Commands.run(command, PATIENCE, Femon::isStatus);
    return Femon.read(lines, uptime, tuner)
        .map(Receptions::sighting)
        .orElseThrow(() -> new IOException(said(lines)));
  }

  private String said(List<String> lines) {
    return command.getFirst() + (lines.isEmpty() ? " 没有输出" : " 说：" + lines.getLast());
  }
}
