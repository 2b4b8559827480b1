package zhenzhi.collector.imports;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import zhenzhi.collector.imports.KnownPlayback.Imported;
import zhenzhi.collector.imports.KnownPlayback.Site;
import zhenzhi.collector.imports.Plan.Step;
import zhenzhi.collector.imports.rows.Entry;
import zhenzhi.collector.imports.rows.Field;
import zhenzhi.collector.imports.rows.Layout;
import zhenzhi.collector.imports.rows.PlaybackRow;
import zhenzhi.collector.imports.rows.Problem;
import zhenzhi.collector.imports.rows.Rows;
import zhenzhi.collector.study.Span;
import zhenzhi.collector.study.StudyTime;
import zhenzhi.protocol.StationCode;

/**
 * Compares the playback of a file with what is known.
 *
 * @param fresh what importing it would write
 */
record PlaybackPlan(Plan plan, List<Fresh> fresh) {

  /** Playback that is not there yet. */
  record Fresh(long station, PlaybackRow row) {}

  static PlaybackPlan of(Rows<PlaybackRow> rows, KnownPlayback known) {
    var judge = new Judge(rows, known);
    var steps = rows.entries().stream().map(judge::step).toList();
    return new PlaybackPlan(
        new Plan(Plans.heads(rows), steps, rows.problems(), judge.restsOn), judge.fresh);
  }

  private static final class Judge {
    private final Map<Field, Integer> columns;
    private final KnownPlayback known;
    private final Map<Integer, Integer> overlaps;
    private final TreeSet<Long> restsOn = new TreeSet<>();
    private final List<Fresh> fresh = new ArrayList<>();

    Judge(Rows<PlaybackRow> rows, KnownPlayback known) {
      this.known = known;
      this.overlaps = overlaps(rows.entries());
      this.columns = rows.heads();
    }

    Step step(Entry<PlaybackRow> entry) {
      if (entry.row().isEmpty()) {
        return new Step(entry.line(), entry.shown(), Verdict.BAD, "", entry.problems());
      }
      var row = entry.row().get();
      var site = known.sites().get(row.code());
      if (site == null) {
        return bad(entry, Layout.CODE, "没有编号为“" + row.code() + "”的站点，或者它不归您管");
      }
      if (site.retiredAt().filter(row.span().end()::isAfter).isPresent()) {
        return bad(entry, Layout.CODE, "这个站点那时候已经停用");
      }
      var same =
          known.imported().getOrDefault(entry.line(), List.of()).stream()
              .filter(it -> it.span().equals(row.span()) && it.title().equals(row.title()))
              .findFirst();
      return same.isPresent() ? known(entry, row, same.get()) : fresh(entry, row, site);
    }

    private Step known(Entry<PlaybackRow> entry, PlaybackRow row, Imported same) {
      if (same.category() != row.category()) {
        return bad(
            entry, Layout.CATEGORY, "第 " + same.importId() + " 次导入已经有这条记录，但类别不同。要改类别，先撤销那一次");
      }
      restsOn.add(same.importId());
      return new Step(entry.line(), entry.shown(), Verdict.KNOWN, "", List.of());
    }

    private Step fresh(Entry<PlaybackRow> entry, PlaybackRow row, Site site) {
      fresh.add(new Fresh(site.id(), row));
      var hints = new ArrayList<Problem>();
      var reported =
          StudyTime.within(row.span(), known.reported().getOrDefault(entry.line(), List.of()));
      var imported =
          StudyTime.within(
              row.span(),
              known.imported().getOrDefault(entry.line(), List.of()).stream()
                  .map(Imported::span)
                  .toList());
      var twin = overlaps.get(entry.line());
      hint(hints, entry, reported, "和机顶盒上报的播放重叠");
      hint(hints, entry, imported, "和以前导入的播放重叠");
      if (twin != null) {
        hints.add(Problem.hint(entry.line(), "和第 " + twin + " 行时间重叠，重叠的部分只算一次"));
      }
      return new Step(entry.line(), entry.shown(), Verdict.FRESH, "", hints);
    }

    private static void hint(
        List<Problem> hints, Entry<PlaybackRow> entry, Duration overlap, String says) {
      if (overlap.isPositive()) {
        var length =
            "%d:%02d:%02d"
                .formatted(overlap.toHours(), overlap.toMinutesPart(), overlap.toSecondsPart());
        hints.add(Problem.hint(entry.line(), says + " " + length + "，重叠的部分只算一次"));
      }
    }

    private Step bad(Entry<PlaybackRow> entry, Field field, String says) {
      return Plans.bad(entry, Objects.requireNonNull(columns.get(field)), field, says);
    }

    /** For each line that overlaps an earlier stretch at the same site, the line of that. */
    private static Map<Integer, Integer> overlaps(List<Entry<PlaybackRow>> entries) {
      var overlaps = new HashMap<Integer, Integer>();
      var latest = new HashMap<StationCode, Entry<PlaybackRow>>();
      entries.stream()
          .filter(entry -> entry.row().isPresent())
          .sorted(comparing(entry -> span(entry).start()))
          .forEach(entry -> {
            var code = entry.row().orElseThrow().code();
            var before = latest.get(code);
            if (before != null && span(before).end().isAfter(span(entry).start())) {
              overlaps.put(entry.line(), before.line());
            }
            if (before == null || span(entry).end().isAfter(span(before).end())) {
              latest.put(code, entry);
            }
          });
      return overlaps;
    }

    private static Span span(Entry<PlaybackRow> entry) {
      return entry.row().orElseThrow().span();
    }
  }
}
