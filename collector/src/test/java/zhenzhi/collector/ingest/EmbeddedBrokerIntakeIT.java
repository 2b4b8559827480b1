package zhenzhi.collector.ingest;

import java.nio.file.Path;

class EmbeddedBrokerIntakeIT extends IntakeContract {
  @Override
  TestBroker start(Path directory) {
    return TestBroker.embedded(directory);
  }
}
