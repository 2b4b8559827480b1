package zhenzhi.collector.ingest;

import java.nio.file.Path;

class MosquittoIntakeIT extends IntakeContract {
  @Override
  TestBroker start(Path directory) {
    return TestBroker.mosquitto(directory);
  }
}
