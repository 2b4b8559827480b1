package zhenzhi.broker;

import java.nio.file.Path;
import zhenzhi.protocol.link.LinkContract;
import zhenzhi.protocol.link.RestartableBroker;

class ArtemisLinkTest extends LinkContract {
  @Override
  protected RestartableBroker start(Path directory) {
    return new RestartableArtemis(directory);
  }
}
