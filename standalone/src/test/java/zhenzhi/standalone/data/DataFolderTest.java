package zhenzhi.standalone.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.standalone.CannotStart;

class DataFolderTest {
  @TempDir private Path somewhere;

  @Test
  void nobodyElseCanLookIn() throws IOException {
    try (var data = DataFolder.take(somewhere.resolve("data"))) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.root())))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void oneAtATime() {
    var folder = somewhere.resolve("data");
    try (var _ = DataFolder.take(folder)) {
      assertThatThrownBy(() -> DataFolder.take(folder))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining(folder.toString());
    }
    DataFolder.take(folder).close();
  }

  @Test
  void emptyingLeavesWhatIsNotOurs() throws IOException {
    try (var data = DataFolder.take(somewhere)) {
      Files.writeString(data.folder("broker").resolve("journal"), "ours");
      Files.writeString(somewhere.resolve("letter.txt"), "not ours");

      data.empty();

      assertThat(somewhere.resolve("broker")).doesNotExist();
      assertThat(somewhere.resolve("letter.txt")).hasContent("not ours");
    }
  }

  @Test
  void emptyingDoesNotFollowLinks() throws IOException {
    var elsewhere = Files.createDirectory(somewhere.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("letter.txt"), "not ours");
    try (var data = DataFolder.take(somewhere.resolve("data"))) {
      Files.createSymbolicLink(data.folder("site").resolve("link"), elsewhere);

      data.empty();
    }
    assertThat(elsewhere.resolve("letter.txt")).hasContent("not ours");
  }

  @Test
  void secretsAreDrawnOnceAndKeptPrivate() throws IOException {
    try (var data = DataFolder.take(somewhere.resolve("data"))) {
      var folder = data.folder("secrets");

      var password = new Secrets(folder).ofPerson("office");

      assertThat(new Secrets(folder).ofPerson("office")).isEqualTo(password).hasSize(10);
      assertThat(new Secrets(folder).ofPerson("keeper")).isNotEqualTo(password);
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(folder.resolve("office"))))
          .isEqualTo("rw-------");
    }
  }
}
