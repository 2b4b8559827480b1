package zhenzhi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line of the log is of whoever wrote it, also where somebody else's text is in it. */
class LogTest {
  private static final String COLLECTOR = "../collector/src/main/resources/logback.xml";
  private static final String STANDALONE = "src/main/resources/zhenzhi/standalone/logback.xml";
  private static final Pattern PATTERN = Pattern.compile("<pattern>(.*)</pattern>");

  @ParameterizedTest
  @ValueSource(strings = {COLLECTOR, STANDALONE})
  void aMessageIsOneLine(String file) throws IOException {
    for (var pattern : patterns(file)) {
      assertThat(shown(pattern, "a\nb\r\nc\u2028d\u001b[2J\te").getFirst())
          .as(pattern)
          .endsWith("a␤b␤c␤d␤[2J\te");
      assertThat(shown(pattern, "x".repeat(100_000)).getFirst().length())
          .as(pattern)
          .isBetween(4_000, 4_200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {COLLECTOR, STANDALONE})
  void aStackTraceKeepsItsLines(String file) throws IOException {
    for (var pattern : patterns(file)) {
      var lines = shown(pattern, "it broke");
      if (pattern.contains("%nopex")) {
        assertThat(lines).as(pattern).hasSize(1);
      } else {
        assertThat(lines).as(pattern).contains("java.lang.IllegalStateException: on purpose");
        assertThat(lines).as(pattern).anyMatch(line -> line.startsWith("\tat "));
      }
    }
  }

  private static List<String> patterns(String file) throws IOException {
    var patterns =
        PATTERN
            .matcher(Files.readString(Path.of(file)))
            .results()
            .map((MatchResult found) -> found.group(1))
            .map(pattern -> pattern.replace("${ZHENZHI_LOG_TIME:-HH:mm:ss.SSS}", "HH:mm:ss.SSS"))
            .toList();
    assertThat(patterns).isNotEmpty();
    return patterns;
  }

  private static List<String> shown(String pattern, String message) {
    var context = new LoggerContext();
    var layout = new PatternLayout();
    layout.setContext(context);
    layout.setPattern(pattern);
    layout.start();
    var event =
        new LoggingEvent(
            LogTest.class.getName(),
            context.getLogger(LogTest.class),
            Level.WARN,
            message,
            new IllegalStateException("on purpose"),
            new Object[0]);
    return layout.doLayout(event).lines().toList();
  }
}
