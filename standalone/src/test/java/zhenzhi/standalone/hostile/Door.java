package zhenzhi.standalone.hostile;

import io.micronaut.context.ApplicationContext;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import zhenzhi.broker.gate.Refused;

/** A broker, and where boxes come in. */
interface Door extends AutoCloseable {
  /** How the collector reaches it. */
  Map<String, Object> settings();

  /** Opens it for boxes, once the collector has made the keys. */
  void open(ApplicationContext context, Path authority);

  URI uri();

  /** Has it hear of what was taken back, where that is not the collector's affair. */
  void reload();

  /** How often something was refused for that reason; none if the broker does not count. */
  OptionalLong counted(Refused why);

  @Override
  void close();
}
