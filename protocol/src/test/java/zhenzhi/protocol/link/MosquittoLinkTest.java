package zhenzhi.protocol.link;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class MosquittoLinkTest extends LinkContract {
  @TempDir Path directory;
  private Mosquitto mosquitto;

  @BeforeEach
  void start() {
    mosquitto = Mosquitto.start(directory);
  }

  @AfterEach
  void stop() {
    mosquitto.close();
  }

  @Override
  URI broker() {
    return mosquitto.uri();
  }
}
