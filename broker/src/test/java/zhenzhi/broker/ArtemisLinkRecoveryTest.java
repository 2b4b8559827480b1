package zhenzhi.broker;

import java.nio.file.Path;
import zhenzhi.protocol.link.LinkRecoveryContract;
import zhenzhi.protocol.link.RestartableBroker;

class ArtemisLinkRecoveryTest extends LinkRecoveryContract {
  @Override
  protected RestartableBroker start(Path directory) {
    return new RestartableArtemis(directory);
  }
}
