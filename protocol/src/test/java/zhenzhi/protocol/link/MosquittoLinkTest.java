package zhenzhi.protocol.link;

import java.nio.file.Path;

class MosquittoLinkTest extends LinkContract {
  @Override
  protected RestartableBroker start(Path directory) {
    return Mosquitto.withRules(directory);
  }
}
