package zhenzhi.agent.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.protocol.StationCode;

/** What we write by hand, somebody else reads. */
class SigningRequestTest {
  private static final Path OPENSSL = Path.of("/usr/bin/openssl");

  @TempDir Path folder;

  @Test
  void opensslReadsAndVerifiesIt()
      throws IOException, InterruptedException, GeneralSecurityException {
    assumeTrue(Files.isExecutable(OPENSSL), "openssl is missing");
    for (var code : new String[] {"e1", "sn-0017", "a".repeat(32)}) {
      var request = SigningRequest.of(new StationCode(code), Identity.draw());
      var file = folder.resolve("request.pem");
      Files.writeString(file, Pem.of("CERTIFICATE REQUEST", request));

      var said = openssl("req", "-in", file.toString(), "-noout", "-verify", "-subject", "-text");

      assertThat(said)
          .containsPattern("(?i)verify OK")
          .contains("CN = " + code)
          .contains("prime256v1");
    }
  }

  private static String openssl(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(OPENSSL.toString()));
    command.addAll(List.of(arguments));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
