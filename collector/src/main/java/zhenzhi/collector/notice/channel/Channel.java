package zhenzhi.collector.notice.channel;

import zhenzhi.collector.notice.Letter;
import zhenzhi.collector.notice.Outcome;
import zhenzhi.collector.notice.Way;

/** Hands messages to a kind of provider. */
public interface Channel {
  Way.Kind kind();

  /** Takes its time, but not more than a minute; what goes wrong is an outcome, too. */
  Outcome send(Way way, Letter letter);
}
