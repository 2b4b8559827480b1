package zhenzhi.protocol.link;

import java.nio.file.Path;

class MosquittoLinkRecoveryTest extends LinkRecoveryContract {
  @Override
  protected RestartableBroker start(Path directory) {
    return Mosquitto.withRules(directory);
  }
}
