package zhenzhi.agent.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityFileTest {
  @TempDir Path folder;

  /** The answer may get lost with the power: the key that was asked with is asked with again. */
  @Test
  void theKeyThatIsAskedWithIsKept() throws IOException, GeneralSecurityException {
    var first = new IdentityFile(folder).next();
    var again = new IdentityFile(folder).next();

    assertThat(again.getPublic()).isEqualTo(first.getPublic());
    assertThat(again.getPrivate()).isEqualTo(first.getPrivate());
    assertThat(new IdentityFile(folder).isThere()).isFalse();
  }

  @Test
  void nobodyElseReadsIt() throws IOException, GeneralSecurityException {
    new IdentityFile(folder.resolve("new")).next();

    try (var files = Files.list(folder.resolve("new"))) {
      assertThat(files)
          .singleElement()
          .satisfies(file ->
              assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                  .isEqualTo("rw-------"));
    }
  }

  @Test
  void whatIsDamagedIsNotTakenForAnIdentity() throws IOException, GeneralSecurityException {
    Files.writeString(folder.resolve("identity.pem"), Pem.of("PRIVATE KEY", new byte[9]));

    assertThatThrownBy(() -> new IdentityFile(folder).read())
        .isInstanceOf(CertificateException.class);
  }
}
