package zhenzhi.collector.ticket.supervision;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static zhenzhi.collector.ticket.Walk.TERMS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.ticket.Entry;
import zhenzhi.collector.ticket.Ticket;
import zhenzhi.collector.ticket.Walk;

/** 督办 of 2,000 tickets that were moved at random. */
class SupervisionLawsTest {
  private static final Instant LATER = Instant.parse("2027-02-01T00:00:00Z");

  private final List<List<Entry>> logs =
      IntStream.range(0, 2_000).mapToObj(seed -> new Walk(seed).log(30)).toList();

  /** Of several tickets whatever comes first: only what happened to each of them counts. */
  @Test
  void theOrderBetweenTicketsChangesNoFigure() {
    var kept = new HashMap<Integer, List<Entry>>();
    var states = new HashMap<Integer, Ticket>();
    for (var one : interleaved()) {
      kept.computeIfAbsent(one.ticket(), _ -> new ArrayList<>()).add(one.entry());
      states.compute(
          one.ticket(),
          (_, state) ->
              state == null
                  ? Ticket.of(List.of(one.entry()), TERMS)
                  : state.after(one.entry(), TERMS));
    }
    var shuffled = new ArrayList<>(kept.values());
    Collections.shuffle(shuffled, new Random(1));

    assertThat(figures(shuffled)).isEqualTo(figures(logs));
    states.forEach(
        (ticket, state) -> assertThat(state).isEqualTo(Ticket.of(logs.get(ticket), TERMS)));
  }

  @Test
  void whateverItIsSplitByAddsUpToAll() {
    var all = figures(logs);

    assertThat(all.all().assigned()).isEqualTo(logs.size());
    assertThat(all.all().counts()).as("each outcome happens").hasSize(Outcome.values().length);
    for (var split : List.of(all.classes().values(), all.units().values())) {
      for (var outcome : Outcome.values()) {
        assertThat(split.stream().mapToLong(part -> part.of(outcome)).sum())
            .isEqualTo(all.all().of(outcome));
      }
    }
  }

  /** What has ended is not counted otherwise because time goes by. */
  @Test
  void timeChangesOnlyWhatGoesOn() {
    for (var log : logs) {
      var last = log.getLast().at();
      var then = Task.of(log, "", TERMS, last);
      var later = Task.of(log, "", TERMS, LATER);
      if (Ticket.of(log, TERMS).stage().isEnd()) {
        assertThat(later).isEqualTo(then);
      }
      if (then.outcome() == Outcome.LATE) {
        assertThat(later.outcome()).as("late stays late").isEqualTo(Outcome.LATE);
      }
    }
  }

  private record Happening(int ticket, Entry entry) {}

  private List<Happening> interleaved() {
    return IntStream.range(0, logs.size())
        .boxed()
        .flatMap(ticket -> logs.get(ticket).stream().map(entry -> new Happening(ticket, entry)))
        .sorted(comparing(one -> one.entry().at()))
        .toList();
  }

  private static Supervision figures(Collection<List<Entry>> of) {
    var tasks = of.stream().map(log -> Task.of(log, "城东办事处", TERMS, LATER)).toList();
    return Supervision.of(tasks, Map.of(), LATER);
  }
}
