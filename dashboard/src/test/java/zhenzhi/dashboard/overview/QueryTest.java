package zhenzhi.dashboard.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.station.Access;
import zhenzhi.collector.station.situation.Situation;

class QueryTest {
  @Test
  void anAddressSaysWhatItAsksFor() {
    var query =
        new Query(
            "荷花",
            Optional.of(Situation.Kind.LINE),
            OptionalLong.of(4),
            Optional.of(Access.IPTV),
            Sorting.of("-today"),
            2);

    assertThat(query.address("/overview"))
        .isEqualTo(
            "/overview?text=%E8%8D%B7%E8%8A%B1&state=line&subdistrict=4&access=iptv&sort=-today&page=3");
  }

  @Test
  void whatCannotBeReadIsNotAsked() {
    var asked =
        Map.of(
            "state",
            "broken",
            "subdistrict",
            "1; DROP",
            "access",
            "IPTV",
            "sort",
            "x",
            "page",
            "-4");

    assertThat(Query.of(name -> asked.getOrDefault(name, "")))
        .isEqualTo(
            new Query(
                "", Optional.empty(), OptionalLong.empty(), Optional.empty(), Sorting.DEFAULT, 0));
  }
}
