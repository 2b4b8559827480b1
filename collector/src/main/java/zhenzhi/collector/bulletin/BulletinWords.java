package zhenzhi.collector.bulletin;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.OptionalLong;
import zhenzhi.collector.diagnosis.DiagnosisWords;
import zhenzhi.collector.excuse.Excuse;
import zhenzhi.collector.paper.Cell;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.ranking.Ranking.Hardware;
import zhenzhi.collector.ranking.Ranking.Line;
import zhenzhi.collector.ranking.Unranked;
import zhenzhi.collector.station.StationKind;

/** The words that bulletins use for periods, kinds and reasons. */
final class BulletinWords {
  private BulletinWords() {}

  /** Such as {@code 2026年11月}, {@code 2026年第四季度}, {@code 2026年度}. */
  static String period(Period period) {
    var year = period.first().getYear() + "年";
    return switch (period.kind()) {
      case MONTH -> year + period.first().getMonthValue() + "月";
      case QUARTER -> year + "第" + "一二三四".charAt((period.first().getMonthValue() - 1) / 3) + "季度";
      case YEAR -> year + "度";
      case SPAN -> day(period.first()) + "至" + day(period.last());
    };
  }

  /** Such as {@code 11月}. */
  static String month(YearMonth month) {
    return month.getMonthValue() + "月";
  }

  /** The period as a whole, beside its months. */
  static String whole(Period period) {
    return switch (period.kind()) {
      case MONTH -> "全月";
      case QUARTER -> "全季";
      case YEAR -> "全年";
      case SPAN -> "全期";
    };
  }

  /** The period before it, as a person says it. */
  static String before(Period period) {
    return switch (period.kind()) {
      case MONTH -> "上月";
      case QUARTER -> "上季度";
      case YEAR -> "上年";
      case SPAN -> "上期";
    };
  }

  static String day(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  static String moment(LocalDateTime at) {
    return day(at.toLocalDate()) + at.getHour() + "时" + "%02d分".formatted(at.getMinute());
  }

  static String kind(StationKind kind) {
    return switch (kind) {
      case VILLAGE -> "村站点";
      case COMMUNITY -> "社区站点";
      case AGENCY -> "机关站点";
      case SCHOOL -> "学校站点";
      case ENTERPRISE -> "企业站点";
    };
  }

  static String unranked(Unranked why) {
    return switch (why) {
      case RETIRED -> "已停用";
      case NEW -> "新建";
      case EXCUSED -> "因故免责";
      case UNKNOWN -> "上报太少";
    };
  }

  static String figure(Figure figure) {
    return switch (figure) {
      case CREDITED -> "有效学时";
      case PLACE -> "名次";
      case RAW -> "播放学时";
      case PERSON -> "人时";
      case COMPLETION -> "完成情况";
      case EXCUSED -> "免责时间";
      case SESSIONS -> "场次";
      case REPORTS -> "上报完整率";
      case HARDWARE -> "硬件故障";
    };
  }

  static String cause(Excuse.Cause cause) {
    return switch (cause) {
      case FAULT -> "设备故障";
      case AREA_OUTAGE -> "区域中断";
      case POWER_CUT -> "停电";
      case WEATHER -> "天气和日凌";
      case OUR_OUTAGE -> "平台中断";
    };
  }

  /** Such as {@code 高频头损坏，2026年10月3日起}. */
  static String broken(Hardware hardware) {
    return DiagnosisWords.of(hardware.finding()) + "，" + day(hardware.since()) + "起";
  }

  /** Unknown when there is no whole. */
  static Cell share(long part, long whole) {
    return whole == 0 ? Cell.unknown() : Cell.percent((double) part / whole);
  }

  static Cell completion(Line line) {
    var completion = line.completion();
    return completion.isPresent() ? Cell.percent(completion.getAsDouble()) : Cell.unknown();
  }

  static Cell place(OptionalLong place) {
    return place.isPresent() ? Cell.whole(place.getAsLong()) : Cell.unknown();
  }
}
