package zhenzhi.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import zhenzhi.agent.uplink.UplinkConfig;

/**
 * What the agent needs to know besides its probes.
 *
 * @param data folder of the outbox
 * @param runtime folder that lasts as long as the box runs, if there is one
 * @param sample between two looks at everything
 * @param report between two reports
 * @param outboxLimit bytes
 */
record AgentConfig(
    UplinkConfig uplink,
    Path data,
    Path runtime,
    Duration sample,
    Duration report,
    long outboxLimit) {

  static AgentConfig of(Settings in) {
    var sample = in.seconds(Setting.SAMPLE, 1);
    var report = in.seconds(Setting.REPORT, 1);
    if (report.compareTo(sample) < 0) {
      throw new BadSetting(
          Setting.REPORT,
          in.text(Setting.REPORT),
          "not less than " + Setting.SAMPLE.key() + " = " + sample.toSeconds());
    }
    var uplink =
        new UplinkConfig(
            in.station(),
            in.broker(),
            password(in),
            in.seconds(Setting.KEEP_ALIVE, 5),
            in.seconds(Setting.RESEND, 5),
            in.seconds(Setting.RETRY, 1));
    return new AgentConfig(
        uplink,
        in.path(Setting.DATA),
        in.path(Setting.RUNTIME),
        sample,
        report,
        (long) in.number(Setting.OUTBOX_LIMIT, 1, 4096) << 20);
  }

  private static String password(Settings in) {
    var file = in.text(Setting.PASSWORD_FILE);
    if (!in.text(Setting.PASSWORD).isEmpty() || file.isEmpty()) {
      return in.text(Setting.PASSWORD);
    }
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException unreadable) {
      throw new BadSetting(Setting.PASSWORD_FILE, file, "a file that can be read");
    }
  }
}
