package zhenzhi.collector.enrolment.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFolderRepositoryTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:15:00Z");
  private static final Duration VALIDITY = Duration.ofDays(365);
  private static final List<String> HERE = List.of("localhost", "127.0.0.1");
  private static final List<String> OUTSIDE = List.of("jy.example.cn", "192.0.2.7");

  @TempDir Path folder;

  @Test
  void theBrokersCertificateStaysUntilTheLastThirdOfItsLife()
      throws IOException, GeneralSecurityException {
    var first = written(HERE, NOW);

    assertThat(written(HERE, NOW.plus(Duration.ofDays(240)))).isEqualTo(first);
    assertThat(written(HERE, NOW.plus(Duration.ofDays(250)))).isNotEqualTo(first);
  }

  @Test
  void forOtherHostsItIsMadeAnewAtOnce() throws IOException, GeneralSecurityException {
    var first = written(HERE, NOW);
    var second = written(OUTSIDE, NOW);

    assertThat(names(first)).contains("localhost", "127.0.0.1");
    assertThat(names(second)).contains("jy.example.cn", "192.0.2.7").doesNotContain("localhost");
    assertThat(written(OUTSIDE, NOW)).isEqualTo(second);
  }

  /** Between its key and itself, that is: the two would not belong together. */
  @Test
  void oneThatWasCutOffIsMadeAgain() throws IOException, GeneralSecurityException {
    var first = written(HERE, NOW);
    Files.delete(folder.resolve("broker.hosts"));

    assertThat(written(HERE, NOW)).isNotEqualTo(first);
  }

  @Test
  void whenItsOwnFilesEndIsReadFromThem() throws IOException, GeneralSecurityException {
    assertThat(EndRepository.end(folder, Own.REVOKED)).isEmpty();
    written(HERE, NOW);
    KeyFolderRepository.open(folder, NOW).writeRevoked(Map.of(), NOW);

    assertThat(EndRepository.end(folder, Own.BROKER)).contains(NOW.plus(VALIDITY));
    assertThat(EndRepository.end(folder, Own.REVOKED)).contains(NOW.plus(Duration.ofDays(30)));
    assertThat(EndRepository.end(folder, Own.ROOT)).contains(NOW.plus(Duration.ofDays(7_300)));
    Files.writeString(folder.resolve("broker.pem"), "cut off");
    assertThat(EndRepository.end(folder, Own.BROKER)).isEmpty();
  }

  private String written(List<String> hosts, Instant now)
      throws IOException, GeneralSecurityException {
    KeyFolderRepository.open(folder, now).writeMosquitto(hosts, now, VALIDITY, Map.of());
    return Files.readString(folder.resolve("broker.pem"));
  }

  private static String names(String pem) throws GeneralSecurityException {
    return String.valueOf(FingerprintFactory.certificate(pem).getSubjectAlternativeNames());
  }
}
