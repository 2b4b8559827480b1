package zhenzhi.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import zhenzhi.agent.identity.AuthorityTls;
import zhenzhi.agent.identity.BoxTls;
import zhenzhi.agent.identity.Enrolment;
import zhenzhi.agent.identity.IdentityFile;
import zhenzhi.agent.identity.Office;
import zhenzhi.agent.probe.Networks;
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
            isEnrolled(in) ? "" : password(in),
            in.seconds(Setting.KEEP_ALIVE, 5),
            in.seconds(Setting.RESEND, 5),
            in.seconds(Setting.RETRY, 1),
            tls(in),
            device(in));
    return new AgentConfig(
        uplink,
        in.path(Setting.DATA),
        in.path(Setting.RUNTIME),
        sample,
        report,
        (long) in.number(Setting.OUTBOX_LIMIT, 1, 4096) << 20,
        in.office());
  }

  /** By which the office tells this box from another: as set, else the first network card's. */
  private static Optional<String> device(Settings in) {
    var named = in.text(Setting.DEVICE);
    return named.isEmpty()
        ? new Networks(Machine.PROC, Machine.SYS).firstHardwareAddress()
        : Optional.of(named);
  }

  /** A box that was enrolled shows its certificate wherever there is TLS. */
  private static Optional<LinkConfig.Tls> tls(Settings in) {
    var authority = in.text(Setting.BROKER_AUTHORITY);
    if (!in.broker().getScheme().equals("ssl")) {
      return Optional.empty();
    }
    if (isEnrolled(in)) {
      var identity = new IdentityFile(in.path(Setting.DATA));
      return Optional.of(new BoxTls(identity, InstantSource.system()));
    }
    return authority.isEmpty()
        ? Optional.empty()
        : Optional.of(new AuthorityTls(Path.of(authority), InstantSource.system()));
  }

  private static boolean isEnrolled(Settings in) {
    return in.broker().getScheme().equals("ssl")
        && new IdentityFile(in.path(Setting.DATA)).isThere();
  }

  /** What asks for the box's certificate; none where nobody is named who gives one. */
  Optional<Enrolment> enrolment() {
    return office.map(named -> new Enrolment(uplink.station(), identity(), named, uplink.device()));
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
      if (Files.getPosixFilePermissions(Path.of(file)).contains(PosixFilePermission.OTHERS_READ)) {
        throw new BadSetting(
            Setting.PASSWORD_FILE, file, "a file that others cannot read: chmod 600 " + file);
      }
      return Files.readString(Path.of(file)).strip();
    } catch (IOException unreadable) {
      throw new BadSetting(Setting.PASSWORD_FILE, file, "a file that can be read");
    }
  }
}
