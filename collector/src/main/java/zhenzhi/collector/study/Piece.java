package zhenzhi.collector.study;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A stretch of a day in which something was playing, all of it with the same fate. */
public record Piece(Span span, Fate fate) {

  /** The pieces of the day, apart and in order: together all that was playing. */
  static List<Piece> of(Layers layers, Duration cap) {
    var pieces = new ArrayList<Piece>();
    var window = layers.window();
    add(pieces, Fate.NOT_STUDY, window, StudyTime.without(layers.raw(), layers.study()));
    add(pieces, Fate.CLOSED, window, StudyTime.without(layers.study(), layers.open()));
    add(pieces, Fate.TOO_SHORT, window, StudyTime.without(layers.open(), layers.inSessions()));
    add(pieces, Fate.STRUCK, window, StudyTime.without(layers.inSessions(), layers.kept()));
    var left = cap;
    for (var span : within(window, layers.kept())) {
      var counts = span.length().compareTo(left) <= 0 ? span.length() : left;
      var full = span.start().plus(counts);
      part(new Span(span.start(), full), Fate.CREDITED).ifPresent(pieces::add);
      part(new Span(full, span.end()), Fate.OVER_CAP).ifPresent(pieces::add);
      left = left.minus(counts);
    }
    return pieces.stream().sorted(comparing(piece -> piece.span().start())).toList();
  }

  private static void add(List<Piece> pieces, Fate fate, Span window, List<Span> spans) {
    within(window, spans).forEach(span -> pieces.add(new Piece(span, fate)));
  }

  private static List<Span> within(Span window, List<Span> spans) {
    return StudyTime.both(List.of(window), spans);
  }

  private static Optional<Piece> part(Span span, Fate fate) {
    return span.length().isZero() ? Optional.empty() : Optional.of(new Piece(span, fate));
  }
}
