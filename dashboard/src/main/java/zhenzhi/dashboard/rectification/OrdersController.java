package zhenzhi.dashboard.rectification;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.rectification.order.OrderService;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.OrgService;
import zhenzhi.collector.ticket.supervision.Figures;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Rendering;
import zhenzhi.dashboard.frame.Section;

/** 限期整改 as a list: everybody sees what is theirs. */
@Controller(OrderQuery.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Secured({Role.Named.OFFICE, Role.Named.SUBDISTRICT, Role.Named.KEEPER})
class OrdersController {
  private static final int MOST_EXPORTED = 10_000;

  private final ReaderService readers;
  private final OrderService orders;
  private final OrgService units;

  OrdersController(ReaderService readers, OrderService orders, OrgService units) {
    this.readers = readers;
    this.orders = orders;
    this.units = units;
  }

  /** {@code issued}: how many have just been issued. */
  @Get
  HttpResponse<byte[]> list(
      HttpRequest<?> request, Authentication who, @QueryValue(defaultValue = "0") int issued)
      throws SQLException {
    var reader = readers.of(who);
    var query = query(request);
    var subdistricts =
        units.list(reader.scope()).stream()
            .filter(unit -> unit.level() == OrgLevel.SUBDISTRICT)
            .toList();
    var view =
        OrderLists.of(
            orders.list(reader.scope(), query.filter(), reader.times().now()),
            year(reader),
            subdistricts,
            reader.account().role() != Role.KEEPER,
            query,
            issued > 0 ? "下发了 " + issued + " 件。" : "",
            reader.times());
    return Rendering.of("rectifications", reader.page("限期整改", Section.RECTIFICATIONS), view);
  }

  /** Of a single site there is nothing to count. */
  private Figures year(Reader reader) throws SQLException {
    var times = reader.times();
    return reader.account().role() == Role.KEEPER
        ? new Figures(Map.of(), Optional.empty(), Optional.empty())
        : orders.figures(
            reader.scope(),
            times.today().withDayOfYear(1).atStartOfDay(times.zone()).toInstant(),
            times.now());
  }

  @Get("/all.csv")
  @Produces("text/csv;charset=utf-8")
  HttpResponse<String> csv(HttpRequest<?> request, Authentication who) throws SQLException {
    var reader = readers.of(who);
    var filter = query(request).filter(0, MOST_EXPORTED);
    var lines = orders.list(reader.scope(), filter, reader.times().now()).lines();
    return HttpResponse.ok(OrderLists.csv(lines, reader.times()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"rectifications-" + reader.times().today() + ".csv\"");
  }

  private static OrderQuery query(HttpRequest<?> request) {
    return OrderQuery.of(name -> request.getParameters().get(name, String.class, ""));
  }
}
