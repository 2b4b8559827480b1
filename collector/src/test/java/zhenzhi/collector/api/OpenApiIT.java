package zhenzhi.collector.api;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import zhenzhi.collector.District;

/** The description names every route of the API and none that is not there. */
class OpenApiIT {

  @Test
  void everyRouteIsDescribed() throws Exception {
    try (var district = new District(Map.of());
        var yaml = getClass().getResourceAsStream("/META-INF/swagger/zhenzhi-1.yml")) {
      var routes =
          district
              .context
              .getBean(Router.class)
              .uriRoutes()
              .filter(route -> route.getUriMatchTemplate().toPathString().startsWith("/api/"))
              .filter(route -> route.getDeclaringType() != OpenApiController.class)
              .map(OpenApiIT::name)
              .filter(name -> !name.startsWith("HEAD ") && !name.startsWith("OPTIONS "))
              .collect(toCollection(TreeSet::new));

      assertThat(routes).isNotEmpty();
      assertThat(described(new Yaml().load(yaml))).isEqualTo(routes);
    }
  }

  private static String name(UriRouteInfo<?, ?> route) {
    return route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString();
  }

  private static Set<String> described(Map<String, Map<String, Map<String, Object>>> document) {
    return document.getOrDefault("paths", Map.of()).entrySet().stream()
        .flatMap(path ->
            path.getValue().keySet().stream()
                .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
        .collect(toCollection(TreeSet::new));
  }
}
