package zhenzhi.collector.accountability;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.List;

/**
 * What the office may enter about somebody who answered for a site, and how long they may appeal.
 *
 * @param kinds what can be entered, by name [guess]
 * @param appealDays after the entry within which the person may appeal; the rules on accountability
 *     give a month [official]
 */
@ConfigurationProperties("zhenzhi.accountability")
public record AccountabilityConfig(
    @Bindable(defaultValue = "提醒谈话,书面检查,通报批评,诫勉谈话,取消评先资格") List<String> kinds,
    @Bindable(defaultValue = "30") int appealDays) {
  public AccountabilityConfig {
    kinds = List.copyOf(kinds);
  }
}
