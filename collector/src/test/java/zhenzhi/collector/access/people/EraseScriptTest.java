package zhenzhi.collector.access.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.annotation.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A restore erases those again who were erased since the backup, without a console. */
class EraseScriptTest {
  private static final Path SCRIPT = Path.of("..", "docker", "backup", "erase.sql");
  private static final Pattern COMMENT = Pattern.compile("(?m)^--.*$");
  private static final Pattern END = Pattern.compile(";");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  @Test
  void theScriptDoesWhatTheConsoleDoes() throws IOException {
    var script = script();

    assertThat(script).containsExactlyInAnyOrderElementsOf(ofConsole());
    assertThat(script.getLast()).startsWith("UPDATE account SET");
  }

  private static List<String> script() throws IOException {
    var text = COMMENT.matcher(Files.readString(SCRIPT)).replaceAll("");
    return END.splitAsStream(text)
        .map(EraseScriptTest::onOneLine)
        .filter(sql -> !sql.isEmpty())
        .toList();
  }

  private static List<String> ofConsole() {
    return Stream.of(ErasureRepository.class.getDeclaredMethods())
        .flatMap(method -> Stream.of(method.getAnnotationsByType(Query.class)))
        .map(Query::value)
        .map(EraseScriptTest::onOneLine)
        .filter(sql -> sql.startsWith("UPDATE"))
        .toList();
  }

  private static String onOneLine(String sql) {
    return SPACE.matcher(sql).replaceAll(" ").strip();
  }
}
