package zhenzhi.collector.access.password;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/**
 * Hashes at next to no cost where a test asks for it: hundreds of consoles are started and logged
 * in at, and what a guess costs is the concern of a few.
 */
@Factory
@Requires(property = QuickPasswordFactory.ASKED, value = "true")
public final class QuickPasswordFactory {
  /** The property that asks for it. */
  public static final String ASKED = "test.quick-passwords";

  @Singleton
  @Replaces(PasswordService.class)
  PasswordService quick() {
    return new PasswordService(64, 1);
  }
}
