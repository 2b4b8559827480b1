package zhenzhi.collector.imports.rows;

import static zhenzhi.collector.imports.rows.Layout.CATEGORY;
import static zhenzhi.collector.imports.rows.Layout.CODE;
import static zhenzhi.collector.imports.rows.Layout.COURSE;
import static zhenzhi.collector.imports.rows.Layout.DATE;
import static zhenzhi.collector.imports.rows.Layout.END;
import static zhenzhi.collector.imports.rows.Layout.LENGTH;
import static zhenzhi.collector.imports.rows.Layout.START;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import zhenzhi.collector.imports.sheet.Sheet;
import zhenzhi.collector.study.Span;
import zhenzhi.protocol.Playback.Category;

/** Reads playback. What is checked here needs nothing but the line itself. */
public final class PlaybackRows {
  private static final Map<String, Category> CATEGORIES =
      Map.of(
          "党的基本知识", Category.BASICS,
          "政策理论", Category.THEORY,
          "专题教学", Category.TOPIC,
          "电视直播", Category.LIVE,
          "直播", Category.LIVE,
          "其他", Category.OTHER,
          "其它", Category.OTHER);

  /** As with reports: no box is older. */
  private static final LocalDate EARLIEST = LocalDate.of(2020, 1, 1);

  /** As with reports. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private static final int LONGEST_TITLE = 200;

  private final ZoneId zone;
  private final Instant now;

  private PlaybackRows(ZoneId zone, Instant now) {
    this.zone = zone;
    this.now = now;
  }

  public static Rows<PlaybackRow> read(Sheet sheet, ZoneId zone, Instant now) {
    return Rows.of(sheet, Layout.PLAYBACK, new PlaybackRows(zone, now)::row, PlaybackRow::key);
  }

  private Optional<PlaybackRow> row(Cells cells) {
    var code = cells.code(CODE);
    var span = span(cells);
    var title = cells.text(COURSE, LONGEST_TITLE);
    var category = cells.choice(CATEGORY, CATEGORIES);
    return code.isPresent() && span.isPresent() && title.isPresent() && category.isPresent()
        ? Optional.of(new PlaybackRow(code.get(), span.get(), title.get(), category.get()))
        : Optional.empty();
  }

  private Optional<Span> span(Cells cells) {
    var day = cells.day(DATE);
    var start = cells.moment(START, day);
    var end = end(cells, day, start);
    if (start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    var last = cells.isBlank(END) ? LENGTH : END;
    if (day.isPresent() && !start.get().toLocalDate().equals(day.get())) {
      return cells.bad(START, "和“日期”列的 " + day.get() + " 不是同一天");
    }
    if (!end.get().isAfter(start.get())) {
      return cells.bad(last, "结束不晚于开始。放过了午夜的，请在结束时间里写上第二天的日期");
    }
    var span = new Span(at(start.get()), at(end.get()));
    if (span.length().compareTo(LONGEST) > 0) {
      return cells.bad(last, "从开始到结束有 " + span.length().toHours() + " 小时，超过一天");
    }
    if (start.get().toLocalDate().isBefore(EARLIEST)) {
      return cells.bad(START, "在 " + EARLIEST.getYear() + " 年以前，太早了");
    }
    return span.end().isAfter(now) ? cells.bad(last, "还没有到这个时间") : Optional.of(span);
  }

  private static Optional<LocalDateTime> end(
      Cells cells, Optional<LocalDate> day, Optional<LocalDateTime> start) {
    var length = cells.length(LENGTH);
    if (cells.isBlank(END)) {
      if (cells.isBlank(LENGTH)) {
        cells.bad(END, "没有填，“时长”也没有");
      }
      return start.flatMap(begun -> length.map(begun::plus));
    }
    var end = cells.moment(END, day.or(() -> start.map(LocalDateTime::toLocalDate)));
    if (start.isPresent()
        && end.isPresent()
        && length.isPresent()
        && !start.get().plus(length.get()).equals(end.get())) {
      return cells.bad(LENGTH, "和开始、结束时间对不上");
    }
    return end;
  }

  private Instant at(LocalDateTime local) {
    return local.atZone(zone).toInstant();
  }
}
