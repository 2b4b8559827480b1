package zhenzhi.dashboard.frame;

import io.micronaut.views.ModelAndView;
import java.util.Map;

/** Names a template and what it shows; the two parameters that every page's template has. */
public final class Rendering {
  private Rendering() {}

  public static ModelAndView<Map<String, Object>> of(String template, Page page, Record view) {
    return new ModelAndView<>(template, Map.of("page", page, "view", view));
  }
}
