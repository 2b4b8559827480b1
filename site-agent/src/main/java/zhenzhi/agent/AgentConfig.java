package zhenzhi.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import zhenzhi.agent.identity.BoxTls;
import zhenzhi.agent.identity.Enrolment;
import zhenzhi.agent.identity.IdentityFile;
import zhenzhi.agent.identity.Office;
import zhenzhi.agent.uplink.UplinkConfig;
import zhenzhi.protocol.link.LinkConfig;

/**
 * What the agent needs to know besides its probes.
 *
 * @param data folder of the outbox
 * @param runtime folder that lasts as long as the box runs, if there is one
 * @param sample between two looks at everything
 * @param report between two reports
 * @param outboxLimit bytes
 * @param office where the box's certificate is asked for, if it has or wants one
 */
record AgentConfig(
    UplinkConfig uplink,
    Path data,
    Path runtime,
    Duration sample,
    Duration report,
    long outboxLimit,
    Optional<Office> office) {

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
            in.seconds(Setting.RETRY, 1),
            tls(in));
    return new AgentConfig(
        uplink,
        in.path(Setting.DATA),
        in.path(Setting.RUNTIME),
        sample,
        report,
        (long) in.number(Setting.OUTBOX_LIMIT, 1, 4096) << 20,
        in.office());
  }

  /** A box that was enrolled shows its certificate wherever there is TLS. */
  private static Optional<LinkConfig.Tls> tls(Settings in) {
    var identity = new IdentityFile(in.path(Setting.DATA));
    return in.broker().getScheme().equals("ssl") && identity.isThere()
        ? Optional.of(new BoxTls(identity, InstantSource.system()))
        : Optional.empty();
  }

  /** What asks for the box's certificate; none where nobody is named who gives one. */
  Optional<Enrolment> enrolment() {
    return office.map(named -> new Enrolment(uplink.station(), identity(), named));
  }

  IdentityFile identity() {
    return new IdentityFile(data);
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
