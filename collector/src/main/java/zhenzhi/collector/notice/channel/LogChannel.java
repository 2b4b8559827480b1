package zhenzhi.collector.notice.channel;

import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenzhi.collector.notice.Letter;
import zhenzhi.collector.notice.Outcome;
import zhenzhi.collector.notice.Way;

/** Writes messages to the log, for trying out. */
@Singleton
class LogChannel implements Channel {
  private static final Logger LOG = LoggerFactory.getLogger(LogChannel.class);

  @Override
  public Way.Kind kind() {
    return Way.Kind.LOG;
  }

  @Override
  public Outcome send(Way way, Letter letter) {
    LOG.info("Notice {}: {}\n{}", letter.id(), letter.title(), letter.body());
    return new Outcome.Delivered("写进了日志");
  }
}
