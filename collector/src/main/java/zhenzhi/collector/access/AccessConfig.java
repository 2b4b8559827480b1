package zhenzhi.collector.access;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How long somebody stays logged in, and who may read the metrics.
 *
 * @param idle after which an unused session ends: long enough for a keeper who looks twice in a
 *     morning
 * @param longest after which any session ends: a working day with its evening
 * @param secureCookie true where the console is reached over HTTPS, so that the cookie never leaves
 *     without it and browsers do not come without it again
 * @param metrics the role that may read /prometheus, or isAnonymous() where only the monitoring can
 *     reach it
 * @param codesFor roles, separated by commas, that go nowhere before they have set up codes of
 *     their telephone
 */
@ConfigurationProperties("zhenzhi.access")
record AccessConfig(
    @Bindable(defaultValue = "2h") Duration idle,
    @Bindable(defaultValue = "14h") Duration longest,
    @Bindable(defaultValue = "false") boolean secureCookie,
    @Bindable(defaultValue = Role.Named.OFFICE) String metrics,
    @Bindable(defaultValue = "") String codesFor) {
  /** Refuses a role that there is not: nobody finds out otherwise that the door stands open. */
  AccessConfig {
    asked(codesFor);
  }

  boolean asksCodesOf(Role role) {
    return asked(codesFor).contains(role);
  }

  private static Set<Role> asked(String names) {
    return Arrays.stream(names.split(",", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(AccessConfig::role)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Role role(String name) {
    return Arrays.stream(Role.values())
        .filter(role -> role.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "zhenzhi.access.codes-for: not a role: '"
                    + name
                    + "', but "
                    + Arrays.toString(Role.values())));
  }
}
