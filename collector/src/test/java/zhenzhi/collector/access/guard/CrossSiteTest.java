package zhenzhi.collector.access.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossSiteTest {

  @ParameterizedTest(name = "{0}, from {1} to {2}: foreign {3}")
  @CsvSource(
      textBlock =
          """
          same-origin, ,                         zz.example,      false
          none,        ,                         zz.example,      false
          same-site,   ,                         zz.example,      true
          cross-site,  https://evil.example,     zz.example,      true
          # browsers from before 2020
          ,            https://zz.example,       zz.example,      false
          ,            http://zz.example:8080,   zz.example:8080, false
          ,            https://evil.example,     zz.example,      true
          ,            null,                     zz.example,      true
          ,            https://[,                zz.example,      true
          # no browser, or one that is left to the token
          ,            ,                         zz.example,      false
          """)
  void aPageOfAnotherSiteIsForeign(String fetchSite, String origin, String host, boolean foreign) {
    assertThat(
            CrossSite.isForeign(
                Optional.ofNullable(fetchSite),
                Optional.ofNullable(origin),
                Optional.ofNullable(host)))
        .isEqualTo(foreign);
  }
}
