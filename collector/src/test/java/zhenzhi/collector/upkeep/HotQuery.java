package zhenzhi.collector.upkeep;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import zhenzhi.collector.diagnosis.clinic.DiagnosisService;
import zhenzhi.collector.ingest.TakenIn;
import zhenzhi.collector.notice.post.TellService;
import zhenzhi.collector.ranking.LineFilter;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.ranking.RankingService;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.station.picture.DeliveryService;
import zhenzhi.collector.station.picture.OverviewService;
import zhenzhi.collector.station.picture.StationFilter;
import zhenzhi.collector.station.picture.StationService;
import zhenzhi.collector.ticket.desk.TicketFilter;
import zhenzhi.collector.ticket.desk.TicketService;
import zhenzhi.protocol.StationCode;

/**
 * The ten things that are asked of the database most, each as whoever needs it asks: all its
 * statements are on trial. The fleet is one of {@link Fleet} whose newest reports are of {@link
 * #NOW}.
 */
public enum HotQuery {
  /**
   * A batch of a hundred reports, every few hundred milliseconds. It reads 600 playbacks by key;
   * with chunks the planner would rather read the week's chunk, which is 17,000.
   */
  TAKE_IN(30_000) {
    @Override
    void ask(ApplicationContext collector) throws Exception {
      TakenIn.store(collector, 100, NTH.incrementAndGet());
    }
  },
  /** What may be out of order everywhere, every ten seconds. */
  SWEEP(5_000) {
    @Override
    void ask(ApplicationContext collector) throws Exception {
      collector.getBean(DiagnosisService.class).sweep(NOW);
    }
  },
  /** 总览, on every screen that is left open. */
  OVERVIEW(0) {
    @Override
    void ask(ApplicationContext collector) {
      collector.getBean(OverviewService.class).overview(Scope.ALL, StationFilter.NONE, NOW);
    }
  },
  /** 站点 with its month, what happened in a week, and what is played today. */
  SITE(100) {
    @Override
    void ask(ApplicationContext collector) {
      var stations = collector.getBean(StationService.class);
      stations.get(Scope.ALL, ALWAYS_ON, NOW);
      stations.events(Scope.ALL, ALWAYS_ON, NOW.minus(Duration.ofDays(7)), 30);
      stations.playback(Scope.ALL, ALWAYS_ON, LocalDate.of(2026, 11, 20));
    }
  },
  /** Signal and line of a day: two looks a minute. */
  CURVES(3_000) {
    @Override
    void ask(ApplicationContext collector) {
      series(collector, Duration.ofHours(24));
    }
  },
  /** The same of a quarter: two rows an hour, and the looks of today. */
  LONG_CURVES(8_000) {
    @Override
    void ask(ApplicationContext collector) {
      series(collector, Duration.ofDays(90));
    }
  },
  /** Which of a site's reports of a month are here. */
  COMPLETENESS(0) {
    @Override
    void ask(ApplicationContext collector) {
      collector
          .getBean(StationService.class)
          .reports(Scope.ALL, ALWAYS_ON, YearMonth.of(2026, 11), NOW);
    }
  },
  /** 上报情况: how late the reports of the last hour came; a page of the index is 7,000 of them. */
  DELIVERY(30_000) {
    @Override
    void ask(ApplicationContext collector) {
      collector.getBean(DeliveryService.class).delivery(Scope.ALL, NOW);
    }
  },
  /** A page of 排名. */
  RANKING(0) {
    @Override
    void ask(ApplicationContext collector) throws Exception {
      collector
          .getBean(RankingService.class)
          .excerpt(
              Scope.ALL,
              Period.month(YearMonth.of(2026, 11)),
              new LineFilter(Optional.empty(), OptionalLong.empty(), "", 0, 50));
    }
  },
  /** A page of 工单, and what of their logs nobody has been told. */
  TICKETS(0) {
    @Override
    void ask(ApplicationContext collector) throws Exception {
      var going =
          new TicketFilter(
              TicketFilter.Part.GOING,
              Optional.empty(),
              OptionalLong.empty(),
              OptionalLong.empty(),
              0,
              50);
      collector.getBean(TicketService.class).list(Scope.ALL, going, NOW);
      collector.getBean(TellService.class).look(NOW);
    }
  };

  /** Half past eight in the evening of Friday, 20 November 2026, in Shanghai. */
  public static final Instant NOW = Instant.parse("2026-11-20T12:30:00Z");

  private static final StationCode ALWAYS_ON = new StationCode("sn-00001");
  private static final AtomicInteger NTH = new AtomicInteger();

  private final int most;

  HotQuery(int most) {
    this.most = most;
  }

  /**
   * Rows of facts that it reads at most, however many there are; all of its statements together.
   */
  int most() {
    return most;
  }

  abstract void ask(ApplicationContext collector) throws Exception;

  /** In this order, as the README lists them. */
  public static List<HotQuery> all() {
    return List.of(values());
  }

  private static void series(ApplicationContext collector, Duration span) {
    collector.getBean(StationService.class).series(Scope.ALL, ALWAYS_ON, NOW.minus(span), NOW);
  }
}
