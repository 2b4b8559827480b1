package zhenzhi.collector.imports.sheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** What stands in a cell. */
public sealed interface Value {
  /** Trimmed; empty where nothing stands. */
  record Text(String text) implements Value {}

  record Numeral(BigDecimal number) implements Value {}

  /**
   * A number that the sheet shows as a date, a time of day or a length of time.
   *
   * @param days since the sheet's first day, as the file has it
   */
  record Moment(LocalDateTime at, BigDecimal days) implements Value {
    private static final DateTimeFormatter SHOWN =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    public boolean isWithoutDay() {
      return days.compareTo(BigDecimal.ONE) < 0;
    }

    public boolean isMidnight() {
      return at.toLocalTime().toSecondOfDay() == 0;
    }
  }

  /** What no import takes, and why: a formula, an error. */
  record Refused(String shown, String why) implements Value {}

  static Value blank() {
    return new Text("");
  }

  /** Why a formula is refused. */
  String FORMULA = "是公式。请复制这一列，再“选择性粘贴”成“数值”";

  static Value text(String raw) {
    return new Text(raw.replace('\u00A0', ' ').replace("\uFEFF", "").strip());
  }

  /** As a reader of the sheet sees it. */
  default String shown() {
    return switch (this) {
      case Text(var text) -> text;
      case Numeral(var number) -> number.stripTrailingZeros().toPlainString();
      case Moment moment when moment.isWithoutDay() -> moment.at().toLocalTime().toString();
      case Moment moment when moment.isMidnight() -> moment.at().toLocalDate().toString();
      case Moment(var at, _) -> Moment.SHOWN.format(at);
      case Refused(var shown, _) -> shown;
    };
  }

  default boolean isBlank() {
    return this instanceof Text(var text) && text.isEmpty();
  }
}
