package zhenzhi.agent.probe;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhenzhi.protocol.Sample.Reception;

/**
 * Reads a line of {@code dvb-fe-tool --femon}, of {@code femon -H} or of {@code femon}. A value
 * outside the protocol's range is a driver's nonsense (bit error rates of 67108864 are seen) and
 * counts as not offered.
 */
final class Femon {
  /** {@code Lock (0x1f) Quality= Good Signal= -34.66dBm C/N= 33.41dB UCB= 0 postBER= 0}. */
  private static final Pattern NEW = Pattern.compile("^\\s*\\w*\\s*\\(0x([0-9a-f]{2})\\)(.*)$");

  private static final Pattern NEW_ITEM =
      Pattern.compile("([A-Za-z/]+)=\\s*(-?[0-9.,]+)(?:x10\\^(-?\\d+))?(%|dBm|dB)?");

  /** {@code status SCVYL | signal 78% | snr 65% | ber 0 | unc 0 | FE_HAS_LOCK}. */
  private static final Pattern OLD =
      Pattern.compile(
          "^\\s*status[^|]*\\|\\s*signal\\s+(\\S+)\\s*\\|\\s*snr\\s+(\\S+)\\s*"
              + "\\|\\s*ber\\s+(\\S+)\\s*\\|\\s*unc\\s+(\\S+)\\s*\\|(.*)$");

  private static final int HAS_LOCK = 0x10;

  private Femon() {}

  /** Whether {@code line} tells of the tuner's state. */
  static boolean isStatus(String line) {
    return NEW.matcher(line).matches() || OLD.matcher(line).matches();
  }

  /** The last state in {@code lines}. */
  static Optional<Reception> read(List<String> lines, Duration uptime, Tuner tuner) {
    return lines.reversed().stream()
        .filter(Femon::isStatus)
        .findFirst()
        .map(line -> readLine(line, uptime, tuner));
  }

  private static Reception readLine(String line, Duration uptime, Tuner tuner) {
    var old = OLD.matcher(line);
    return old.matches() ? readOld(old, uptime, tuner) : readNew(line, uptime, tuner);
  }

  private static Reception readNew(String line, Duration uptime, Tuner tuner) {
    var whole = NEW.matcher(line);
    if (!whole.matches()) {
      throw new IllegalArgumentException("not a state of a tuner: '" + line + "'");
    }
    var values = new Values();
    var items = NEW_ITEM.matcher(whole.group(2));
    while (items.find()) {
      values.take(items);
    }
    var locked = (Integer.parseInt(whole.group(1), 16) & HAS_LOCK) != 0;
    return values.asReception(uptime, tuner, locked);
  }

  /** Without {@code -H} the figures are hexadecimal shares of 65,535. */
  private static Reception readOld(Matcher line, Duration uptime, Tuner tuner) {
    var human = line.group(1).endsWith("%");
    var values = new Values();
    values.strengthPercent = oldShare(line.group(1), human);
    values.qualityPercent = oldShare(line.group(2), human);
    values.uncorrectedBlocks = oldCount(line.group(4), human);
    // its bit error rate has no unit that two drivers share
    return values.asReception(uptime, tuner, line.group(5).contains("FE_HAS_LOCK"));
  }

  private static @Nullable Double oldShare(String text, boolean human) {
    var percent =
        human
            ? Double.parseDouble(text.substring(0, text.length() - 1))
            : Math.round(Integer.parseInt(text, 16) / 655.35 * 10) / 10.0;
    return within(percent, 0, 100);
  }

  private static @Nullable Long oldCount(String text, boolean human) {
    var count = Long.parseLong(text, human ? 10 : 16);
    return count == 0xffff_ffffL ? null : Long.valueOf(count); // what drivers without a counter say
  }

  static @Nullable Double within(double value, double least, double most) {
    return value >= least && value <= most ? Double.valueOf(value) : null;
  }

  /** What one line gave, as it is gathered. */
  private static final class Values {
    @Nullable Double strengthPercent;
    @Nullable Double strengthDbm;
    @Nullable Double qualityPercent;
    @Nullable Double snrDb;
    @Nullable Double bitErrorRate;
    @Nullable Long uncorrectedBlocks;

    void take(Matcher item) {
      var power = item.group(3) == null ? "0" : item.group(3);
      var value = Double.parseDouble(item.group(2).replace(',', '.') + "e" + power);
      var unit = item.group(4) == null ? "" : item.group(4);
      switch (item.group(1).toLowerCase(Locale.ROOT) + unit) {
        case "signal%" -> strengthPercent = within(value, 0, 100);
        case "signaldBm" -> strengthDbm = within(value, -120, 20);
        case "c/n%" -> qualityPercent = within(value, 0, 100);
        case "c/ndB" -> snrDb = within(value, -20, 60);
        case "ucb" -> uncorrectedBlocks = (long) value;
        case "preber" -> bitErrorRate = within(value, 0, 1);
        case "postber" -> bitErrorRate = bitErrorRate == null ? within(value, 0, 1) : bitErrorRate;
        default -> {} // PER, layers: the protocol has no place for them
      }
    }

    Reception asReception(Duration uptime, Tuner tuner, boolean locked) {
      return new Reception(
          uptime,
          tuner.receiver(),
          tuner.system(),
          tuner.band(),
          locked,
          strengthPercent,
          strengthDbm,
          qualityPercent,
          snrDb,
          bitErrorRate,
          uncorrectedBlocks,
          null,
          null);
    }
  }
}
