package zhenzhi.collector.enrolment.authority;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.List;

/**
 * Where the certificate authority of the boxes lies, and what it says in certificates.
 *
 * @param directory folder of its key, which only its owner may read, the same for all collectors;
 *     empty where boxes come with passwords alone
 * @param validity of a certificate; boxes renew it by themselves when a third of it is left
 * @param hosts names and addresses under which boxes reach the broker, for its own certificate
 */
@ConfigurationProperties("zhenzhi.enrolment.authority")
record AuthorityConfig(
    @Bindable(defaultValue = "") String directory,
    @Bindable(defaultValue = "365d") Duration validity,
    @Bindable(defaultValue = "localhost,127.0.0.1") List<String> hosts) {
  AuthorityConfig {
    hosts = List.copyOf(hosts);
  }
}
