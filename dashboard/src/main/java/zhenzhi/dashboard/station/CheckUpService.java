package zhenzhi.dashboard.station;

import jakarta.inject.Singleton;
import java.util.List;
import zhenzhi.collector.ingest.Asked;
import zhenzhi.collector.ingest.CommandService;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.words.Times;
import zhenzhi.protocol.Command.Order;
import zhenzhi.protocol.StationCode;

/** Asks boxes to look at themselves. */
@Singleton
public class CheckUpService {
  /** Enough to find the one that still waits among them. */
  private static final int LATEST = 20;

  private final CommandService commands;

  CheckUpService(CommandService commands) {
    this.commands = commands;
  }

  /** A box that is being asked is not asked once more. */
  public void ask(Reader reader, StationCode code) {
    if (latest(reader, code).stream().noneMatch(one -> isWaiting(one, reader.times()))) {
      commands.ask(reader.scope(), code, new Order.Diagnose(), reader.account().id());
    }
  }

  /** What it was asked lately, the newest first. */
  public List<Asked> latest(Reader reader, StationCode code) {
    return commands.results(reader.scope(), code, LATEST).stream()
        .filter(one -> one.command().order() instanceof Order.Diagnose)
        .toList();
  }

  public static boolean isWaiting(Asked one, Times times) {
    return !one.isAnswered() && one.command().expires().isAfter(times.now());
  }
}
