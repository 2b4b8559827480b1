package zhenzhi.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL refuses to be root; these are the ways around it. */
class StartedAsRootIT {
  private static final int NOBODY = 65534;

  @TempDir Path home;

  @BeforeEach
  void onlyAsRoot() throws IOException {
    assumeTrue(Identity.ownerOf(Path.of("/proc/self")) == 0, "these tests need to be root");
  }

  @Test
  void rootIsSomebodyElseToTheServer() throws IOException {
    var identity = Identity.forDataIn(home);

    assertThat(Command.run(identity.prefix(), List.of("id", "-u")).output())
        .containsExactly(String.valueOf(NOBODY));
  }

  /** Otherwise that user could not start it any more after root has done so once. */
  @Test
  void inADirectoryOfAUserTheServerIsThatUser() throws IOException {
    Files.setAttribute(home, "unix:uid", NOBODY);

    try (var _ = EmbeddedPostgres.start(EmbeddedConfig.in(home).throwaway())) {
      assertThat(Identity.ownerOf(home.resolve("data/postmaster.pid"))).isEqualTo(NOBODY);
      assertThat(Identity.ownerOf(home.resolve("password"))).isEqualTo(NOBODY);
    }
  }
}
