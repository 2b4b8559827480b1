package zhenzhi.collector;

import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

/** Starts the collector alone, without the console. */
@OpenAPIDefinition(info = @Info(title = "zhenzhi", version = "1"))
public final class Collector {
  private Collector() {}

  public static void main(String[] arguments) {
    Micronaut.run(Collector.class, arguments);
  }
}
