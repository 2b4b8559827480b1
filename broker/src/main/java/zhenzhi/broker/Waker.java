package zhenzhi.broker;

import org.apache.activemq.artemis.core.postoffice.QueueBinding;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes queues that sleep over messages on disk. When Artemis begins to page to an address while
 * its consumer keeps up, the last call to deliver can be missed: the messages lie there until the
 * next one comes, and a collector waits for what it was promised.
 */
final class Waker implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Waker.class);

  private final ActiveMQServer server;

  Waker(ActiveMQServer server) {
    this.server = server;
  }

  @Override
  public void run() {
    try {
      server
          .getPostOffice()
          .getAllBindings()
          .filter(QueueBinding.class::isInstance)
          .map(binding -> ((QueueBinding) binding).getQueue())
          .filter(Waker::isAsleep)
          .forEach(Queue::deliverAsync);
    } catch (RuntimeException problem) { // the outermost frame of a scheduled thread
      LOG.error("Queues could not be woken.", problem);
    }
  }

  private static boolean isAsleep(Queue queue) {
    var pages = queue.getPageSubscription();
    return pages != null
        && pages.isPaging()
        && queue.getConsumerCount() > 0
        && queue.getDeliveringCount() == 0
        && queue.getMessageCount() > 0;
  }
}
