package zhenzhi.collector.imports.rows;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import zhenzhi.collector.imports.sheet.Sheet.Line;
import zhenzhi.collector.imports.sheet.Value;
import zhenzhi.protocol.StationCode;
import zhenzhi.protocol.Text;

/** Reads the cells of one line, and notes what is wrong with each. */
final class Cells {
  private static final String SCIENTIFIC = "\\d(?:\\.\\d+)?[Ee]\\+?\\d+";

  private final Line line;
  private final Heads heads;
  private final List<Problem> problems = new ArrayList<>();

  Cells(Line line, Heads heads) {
    this.line = line;
    this.heads = heads;
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  boolean isBlank(Field field) {
    return !heads.has(field) || value(field).isBlank();
  }

  /** Absent when the cell is empty or bad; an empty one is bad where the column is needed. */
  Optional<String> text(Field field, int most) {
    if (isMissing(field)) {
      return Optional.empty();
    }
    return switch (value(field)) {
      case Value.Text(var text) -> plain(field, text, most);
      case Value.Numeral number -> plain(field, number.shown(), most);
      case Value.Moment moment -> bad(field, quoted(moment) + "被表格当成了日期。请把这一列的单元格格式改成“文本”，再填一次");
      case Value.Refused(_, var why) -> bad(field, why);
    };
  }

  private Optional<String> plain(Field field, String text, int most) {
    if (text.length() > most) {
      return bad(field, "有 " + text.length() + " 个字，最多 " + most + " 个");
    }
    if (!Text.fitted(text, most).equals(text)) {
      return bad(field, "里面有换行或者看不见的字符");
    }
    if (text.matches(SCIENTIFIC)) {
      return bad(field, "“" + text + "”像是被表格改成了科学计数法。请把这一列的单元格格式改成“文本”，再填一次");
    }
    return Optional.of(text);
  }

  Optional<StationCode> code(Field field) {
    var text = text(field, 200).map(code -> code.toLowerCase(Locale.ROOT));
    return text.isEmpty() || StationCode.isCode(text.get())
        ? text.map(StationCode::new)
        : bad(field, "“" + text.get() + "”不是站点编号（2 到 32 个字母、数字或短横）");
  }

  /** What one of the words stands for. */
  <T> Optional<T> choice(Field field, Map<String, T> words) {
    var text = text(field, 200);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var plain = text.get().replaceAll("\\s", "");
    var meant = Optional.ofNullable(words.get(plain));
    return meant.isPresent()
        ? meant
        : bad(field, "“" + text.get() + "”不认识，可以填：" + field.explains());
  }

  Optional<LocalDate> day(Field field) {
    if (isMissing(field)) {
      return Optional.empty();
    }
    return switch (value(field)) {
      case Value.Text(var text) ->
          or(Written.day(text), field, "“" + text + "”看不出是哪一天，请写成 2026-10-01 这样");
      case Value.Moment moment when moment.isWithoutDay() ->
          bad(field, quoted(moment) + "只有钟点，没有日期");
      case Value.Moment moment -> Optional.of(moment.at().toLocalDate());
      case Value.Numeral number -> bad(field, notADate(number));
      case Value.Refused(_, var why) -> bad(field, why);
    };
  }

  /**
   * A moment by the clock on the wall.
   *
   * @param day of a cell that holds a time alone
   */
  Optional<LocalDateTime> moment(Field field, Optional<LocalDate> day) {
    if (isMissing(field)) {
      return Optional.empty();
    }
    return switch (value(field)) {
      case Value.Text(var text) -> moment(field, text, day);
      case Value.Moment moment when moment.isWithoutDay() ->
          on(field, day, moment.at().toLocalTime(), quoted(moment));
      case Value.Moment moment -> Optional.of(moment.at());
      case Value.Numeral number -> bad(field, notADate(number));
      case Value.Refused(_, var why) -> bad(field, why);
    };
  }

  private Optional<LocalDateTime> moment(Field field, String text, Optional<LocalDate> day) {
    var time = Written.time(text);
    if (time.isPresent()) {
      return on(field, day, time.get(), "“" + text + "”");
    }
    var parts = text.split("\\s+|(?<=\\d)T(?=\\d)|(?<=日)", 2);
    if (parts.length < 2) {
      return bad(
          field,
          Written.day(text).isPresent()
              ? "“" + text + "”只有日期，没有几点几分"
              : "“" + text + "”不是时间，请写成 2026-10-01 09:00 这样");
    }
    var written = Written.day(parts[0]);
    var clock = Written.time(parts[1].strip());
    if (written.isEmpty()) {
      return bad(field, "“" + parts[0] + "”看不出是哪一天，请写成 2026-10-01 这样");
    }
    return clock.isEmpty()
        ? bad(field, "“" + parts[1].strip() + "”不是时间，请写成 09:00 或 09:00:00")
        : Optional.of(written.get().atTime(clock.get()));
  }

  private Optional<LocalDateTime> on(
      Field field, Optional<LocalDate> day, LocalTime time, String shown) {
    return day.isPresent()
        ? Optional.of(day.get().atTime(time))
        : bad(field, shown + "没有日期。请写成 2026-10-01 09:00，或者加一列“日期”");
  }

  Optional<Duration> length(Field field) {
    if (isBlank(field)) {
      return Optional.empty();
    }
    return switch (value(field)) {
      case Value.Text(var text) ->
          or(Written.length(text), field, "“" + text + "”看不出多长，请写成 1:25:00 或 85分钟");
      case Value.Moment moment ->
          Optional.of(Duration.ofSeconds(Math.round(moment.days().doubleValue() * 86_400)));
      case Value.Numeral number -> bad(field, quoted(number) + "没有单位，请写成 85分钟 或 1.5小时");
      case Value.Refused(_, var why) -> bad(field, why);
    };
  }

  /** Notes that something is wrong with the cell. */
  <T> Optional<T> bad(Field field, String says) {
    problems.add(
        new Problem(
            line.number(), heads.columns().getOrDefault(field, -1), field.name(), says, true));
    return Optional.empty();
  }

  private boolean isMissing(Field field) {
    if (!isBlank(field)) {
      return false;
    }
    if (field.isRequired() && heads.has(field)) {
      bad(field, "没有填");
    }
    return true;
  }

  private <T> Optional<T> or(Optional<T> read, Field field, String otherwise) {
    return read.isPresent() ? read : bad(field, otherwise);
  }

  private Value value(Field field) {
    return line.at(heads.columns().getOrDefault(field, -1));
  }

  private static String notADate(Value.Numeral number) {
    return quoted(number) + "是数字，不是日期。请把单元格格式改成日期";
  }

  private static String quoted(Value value) {
    return "“" + value.shown() + "”";
  }
}
