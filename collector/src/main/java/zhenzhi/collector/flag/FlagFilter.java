package zhenzhi.collector.flag;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which flags are looked for.
 *
 * @param unit in which the sites are; absent for all
 * @param state absent for all that are undecided
 * @param isAll whether decided ones are wanted, too, when no state is named
 */
public record FlagFilter(
    Optional<Rule> rule,
    OptionalLong unit,
    Optional<FlagState> state,
    boolean isAll,
    long offset,
    int limit) {}
