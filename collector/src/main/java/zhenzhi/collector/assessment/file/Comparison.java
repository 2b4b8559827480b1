package zhenzhi.collector.assessment.file;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import zhenzhi.collector.assessment.Sheet;

/**
 * 季评比: an assessment of many sites, beside the one of the period before.
 *
 * @param tiers how many sites are in each, in the order of the sheet; the last, without a name, has
 *     those of which too little is known
 * @param areas subdistricts, the best average first
 * @param risen sites that gained most, the most first; none that lost
 * @param fallen those that lost most
 */
public record Comparison(
    Map<String, Long> tiers, List<Area> areas, List<Line> risen, List<Line> fallen) {
  private static final int SHOWN = 5;

  /**
   * The sites of a subdistrict.
   *
   * @param average tenths of a point of those that have a tier
   * @param before the same of the period before, of those that had a tier then
   */
  public record Area(String name, long sites, OptionalInt average, OptionalInt before) {}

  public static Comparison of(Sheet sheet, Collection<Line> lines) {
    var tiers = new LinkedHashMap<String, Long>();
    sheet.tiers().forEach(tier -> tiers.put(tier.name(), 0L));
    tiers.put("", 0L);
    var areas = new TreeMap<String, List<Line>>();
    for (var line : lines) {
      tiers.merge(line.tier().orElse(""), 1L, Long::sum);
      areas.computeIfAbsent(line.subdistrict(), _ -> new ArrayList<>()).add(line);
    }
    var changed =
        lines.stream()
            .filter(line -> line.change().isPresent())
            .sorted(comparingInt((Line line) -> -line.change().orElse(0)).thenComparing(Line::name))
            .toList();
    return new Comparison(
        tiers,
        areas.entrySet().stream()
            .map(area -> area(area.getKey(), area.getValue()))
            .sorted(
                comparingInt((Area area) -> -area.average().orElse(-1)).thenComparing(Area::name))
            .toList(),
        changed.stream().filter(line -> line.change().orElse(0) > 0).limit(SHOWN).toList(),
        changed.reversed().stream()
            .filter(line -> line.change().orElse(0) < 0)
            .limit(SHOWN)
            .toList());
  }

  /** Tenths of a point on average, half up; absent where no site has any. */
  public static OptionalInt average(Collection<OptionalInt> tenths) {
    var known = tenths.stream().filter(OptionalInt::isPresent).mapToLong(OptionalInt::getAsInt);
    var statistics = known.summaryStatistics();
    var count = statistics.getCount();
    return count == 0
        ? OptionalInt.empty()
        : OptionalInt.of((int) ((2 * statistics.getSum() + count) / (2 * count)));
  }

  private static Area area(String name, List<Line> lines) {
    return new Area(
        name,
        lines.size(),
        average(lines.stream().map(Line::rated).toList()),
        average(lines.stream().map(Line::before).toList()));
  }
}
