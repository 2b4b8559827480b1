package zhenzhi.collector.fact.source;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.fact.FactFetcher;
import zhenzhi.collector.fact.FactKind;
import zhenzhi.collector.fact.Facts;
import zhenzhi.collector.fact.Inquiry;
import zhenzhi.collector.ticket.supervision.Figures;
import zhenzhi.collector.ticket.supervision.Outcome;
import zhenzhi.collector.ticket.supervision.SupervisionService;

/** How sites handled what they had to treat themselves. What others repair is not theirs. */
@Singleton
final class TicketFetcher implements FactFetcher {
  private final SupervisionService supervision;

  TicketFetcher(SupervisionService supervision) {
    this.supervision = supervision;
  }

  @Override
  public Facts of(Connection connection, Inquiry inquiry) throws SQLException {
    var facts = new Facts().with(FactKind.OWN_TICKETS);
    var places =
        supervision.places(
            connection,
            inquiry.scope(),
            inquiry.window().start(),
            inquiry.window().end(),
            inquiry.ranking().asOf());
    places.forEach((place, tasks) -> {
      if (place.station().isPresent()) {
        var own = tasks.stream().filter(task -> task.unit() == Treater.KEEPER).toList();
        var figures = Figures.of(own);
        var inTime = figures.of(Outcome.DONE) + figures.of(Outcome.EXTENDED);
        facts.with(
            FactKind.OWN_TICKETS,
            place.station().getAsLong(),
            inTime,
            inTime + figures.of(Outcome.LATE));
      }
    });
    return facts;
  }
}
