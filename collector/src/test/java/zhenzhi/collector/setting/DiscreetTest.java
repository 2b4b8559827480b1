package zhenzhi.collector.setting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscreetTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # as it is set                                      | as it stands in the record
          https://feed.example/rain?key=abc&at=1,2            | https://feed.example/rain?…
          https://who:secret@feed.example:8443/rain           | https://…@feed.example:8443/rain
          https://secret@feed.example                         | https://…@feed.example
          https://a@b:secret@feed.example/x@y                 | https://…@feed.example/x@y
          https://feed.example?key=a/b@c                      | https://feed.example?…
          https://feed.example/rain#abc                       | https://feed.example/rain#…
          [ssl://who:secret@one:8883, tcp://two:1883?key=abc] | [ssl://…@one:8883, tcp://two:1883?…
          tcp://127.0.0.1:1883                                | tcp://127.0.0.1:1883
          PT72H                                               | PT72H
          a@b.example                                         | a@b.example
          $1\\2                                                | $1\\2
          """)
  void addressesLoseWhatLetsSomebodyIn(String set, String kept) {
    assertThat(Discreet.of(set)).isEqualTo(kept).doesNotContain("secret", "abc");
  }
}
