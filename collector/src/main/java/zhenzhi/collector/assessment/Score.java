package zhenzhi.collector.assessment;

import java.util.Optional;
import java.util.OptionalInt;
import zhenzhi.collector.fact.Fact;

/**
 * What an item came to at a site.
 *
 * @param fact that it follows from; absent where nothing is known, or a person decides
 * @param tenths of a point; absent where it is not counted (不计)
 */
public record Score(Item item, Optional<Fact> fact, OptionalInt tenths) {}
