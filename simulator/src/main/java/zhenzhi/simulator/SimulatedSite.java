package zhenzhi.simulator;

import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhenzhi.protocol.Event.EarlierBoot;
import zhenzhi.protocol.Report;
import zhenzhi.protocol.SentReport;
import zhenzhi.protocol.StationCode;
import zhenzhi.simulator.SiteOutbox.Sendable;
import zhenzhi.simulator.box.BoxSimulation;
import zhenzhi.simulator.box.Flaws;
import zhenzhi.simulator.box.Run;
import zhenzhi.simulator.box.RunPlan;
import zhenzhi.simulator.box.Written;
import zhenzhi.simulator.plan.Fault;
import zhenzhi.simulator.plan.FleetPlan;
import zhenzhi.simulator.plan.Site;

/** One site of the fleet: its box, and what of the box's writing can leave it when. */
final class SimulatedSite {
  private final Site site;
  private final FleetPlan plan;
  private final RunPlan runs;
  private final BoxSimulation boxes;
  private final Flaws flaws;
  private final SiteOutbox outbox;

  /**
   * @param since up to where its reports were settled before
   * @param flaws what goes wrong with the fleet's reports
   */
  SimulatedSite(Site site, RunPlan runs, Mark since, Flaws flaws) {
    this.site = site;
    this.plan = runs.plan();
    this.runs = runs;
    this.boxes = new BoxSimulation(plan);
    this.flaws = flaws;
    this.outbox = new SiteOutbox(new Life(since), since.last());
  }

  StationCode code() {
    return site.code();
  }

  SiteOutbox outbox() {
    return outbox;
  }

  /** The run in which the box is on the line at {@code now}, if it is. */
  Optional<Run> online(Instant now) {
    return lineDown(now).isPresent() ? Optional.empty() : runs.at(site, now);
  }

  /**
   * {@code report} with the clocks of the box that sends it at {@code now}. One that is down then
   * sent it in its last moment before, and it is only told late.
   */
  Optional<SentReport> sent(Report report, Instant now) {
    var at = online(now).isPresent() ? now : fault(now).map(Fault::from).orElse(now).minusMillis(1);
    return runs.at(site, at)
        .map(run ->
            new SentReport(report, run.boot(), boxes.clock(site, run, at), outbox.backlog(now)));
  }

  Optional<Fault> fault(Instant now) {
    return plan.fault(site, now);
  }

  private Optional<Fault> lineDown(Instant at) {
    return plan.fault(site, at).filter(fault -> fault.kind() == Fault.Kind.LINE_DOWN);
  }

  /** Everything the box will ever write, from {@code since} on; run after run, made when needed. */
  private final class Life implements Iterator<Sendable> {
    private final Iterator<Run> coming;
    private Iterator<Written> current;
    private @Nullable EarlierBoot last;

    Life(Mark since) {
      this.coming = runs.runs(site, since.until()).iterator();
      this.last = since.last();
      this.current = run();
    }

    private Iterator<Written> run() {
      var run = coming.next();
      var written = boxes.reports(site, run, last);
      return written.map(one -> flaws.applied(site, run, one)).iterator();
    }

    @Override
    public boolean hasNext() {
      return true;
    }

    @Override
    public Sendable next() {
      while (!current.hasNext()) {
        current = run();
      }
      var written = current.next();
      last = new EarlierBoot(written.report().id().boot(), written.report().id().seq());
      var leaves = lineDown(written.from()).map(Fault::until).orElse(written.until());
      return new Sendable(
          written.report(),
          written.from(),
          leaves.isAfter(written.until()) ? leaves : written.until());
    }
  }
}
