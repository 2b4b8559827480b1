package zhenzhi.dashboard;

import io.micronaut.runtime.Micronaut;

/** Starts console and API. */
public final class Dashboard {
  private Dashboard() {}

  public static void main(String[] arguments) {
    Micronaut.run(Dashboard.class, arguments);
  }
}
