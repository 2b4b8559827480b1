package zhenzhi.collector.access.guard;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import java.sql.SQLException;
import java.util.OptionalInt;

/**
 * Writes down every change before it is made, whoever makes it on whichever route. A new route is
 * in the record without anybody having thought of it. What is open to whoever is not logged in,
 * such as a box that enrols, writes what it knows itself: nobody fills the record from outside.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class ChangeFilter implements Ordered {
  private final RecordService record;

  ChangeFilter(RecordService record) {
    this.record = record;
  }

  /** Who it is must be known, and that their form is one of ours. */
  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after() + 1;
  }

  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  void note(HttpRequest<?> request) throws SQLException {
    var change = RecordService.change(request);
    var isSomebody = request.getUserPrincipal(Authentication.class).isPresent();
    if (change.isPresent() && isSomebody) {
      var nth = record.note(request, change.get(), request.getPath(), OptionalInt.empty());
      request.setAttribute(RecordService.NUMBER, nth);
    }
  }
}
