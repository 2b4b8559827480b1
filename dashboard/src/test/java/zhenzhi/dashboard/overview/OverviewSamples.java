package zhenzhi.dashboard.overview;

import java.util.Map;
import zhenzhi.collector.station.Duty;
import zhenzhi.dashboard.testing.District;
import zhenzhi.dashboard.words.Calls;
import zhenzhi.dashboard.words.HelpConfig;
import zhenzhi.dashboard.words.Sentence.Helper;
import zhenzhi.protocol.StationCode;

/** Overviews ready for the template. */
public final class OverviewSamples {
  private OverviewSamples() {}

  public static OverviewView of(int stations) {
    return of(stations, "", "");
  }

  public static OverviewView of(int stations, String text, String state) {
    var query = Query.of(name -> Map.of("text", text, "state", state).getOrDefault(name, ""));
    var overview =
        District.overview(
            stations,
            line ->
                line.name().contains(text)
                    && query.state().map(kind -> kind == line.situation().kind()).orElse(true));
    var call =
        Calls.fromOffice(
                Helper.KEEPER,
                District.DUTIES.stream().map(Duty::masked).toList(),
                new HelpConfig("", "10010", "联通"))
            .about(new StationCode("sn-0017"));
    var calls = new java.util.HashMap<zhenzhi.protocol.StationCode, zhenzhi.dashboard.words.Call>();
    overview.needSomeone().forEach(line -> calls.put(line.code(), call));
    return Overviews.view(
        overview,
        new Wanted(2, 17),
        query,
        "天宁区",
        "http://127.0.0.1:3000/d/zhenzhi-overview",
        Map.copyOf(calls),
        District.TIMES);
  }
}
