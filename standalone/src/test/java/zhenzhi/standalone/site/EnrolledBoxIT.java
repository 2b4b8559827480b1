package zhenzhi.standalone.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.protocol.link.Await;

/** From a code to a report by TLS, and to the end of it: a real agent, broker and collector. */
class EnrolledBoxIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir Path folder;
  private Service service;
  private URI door;
  private BoxProgram box;

  @BeforeEach
  void start() {
    service = Service.start(folder);
    door = service.openDoor();
    box = BoxProgram.quick(folder, service.console());
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void aBoxWithACodeReportsUntilItIsTakenBack()
      throws IOException, InterruptedException, SQLException {
    box.configure(door);

    assertThat(box.says("enrol", service.invite())).contains("登记好了：e2e-0001");

    var identity = folder.resolve("outbox/identity.pem");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(identity)))
        .isEqualTo("rw-------");
    reportsUntilItIsTakenBack();
  }

  private void reportsUntilItIsTakenBack() throws IOException, InterruptedException, SQLException {
    var running = box.start("run");
    try {
      Await.until("its reports are stored", PATIENCE, () -> service.reports() > 2);
      service.revoke();
      Await.until("it is cut off", PATIENCE, box::isDown);
    } finally {
      ProcessNotes.end(running.toHandle());
    }
    assertThat(box.says("check")).contains("登录不了");
  }

  @Test
  void whatIsWrongIsSaidInPlainWords() throws IOException, InterruptedException, SQLException {
    box.configure(door);
    service.invite();

    assertThat(box.says("enrol", "AAAA2222")).contains("没有登记成：登记码不对");
    var code = service.invite();
    box.says("enrol", code);
    Files.delete(folder.resolve("outbox/identity.pem"));
    assertThat(box.says("enrol", code)).as("another key").contains("登记码已经用过了");
  }

  @Test
  void aBoxWithATokenReportsUntilItIsTakenBack()
      throws IOException, InterruptedException, SQLException {
    box.configure(door, service.grant(), folder.resolve("authority/root.pem"));

    reportsUntilItIsTakenBack();
  }

  /** Its certificate is for 127.0.0.1 alone. */
  @Test
  void aBrokerUnderAnotherNameIsNotTrusted()
      throws IOException, InterruptedException, SQLException {
    box.configure(URI.create("ssl://localhost:" + door.getPort()));
    box.says("enrol", service.invite());

    assertThat(box.says("check")).contains("登录不了", "name matching localhost");
  }
}
