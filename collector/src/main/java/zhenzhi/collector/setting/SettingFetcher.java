package zhenzhi.collector.setting;

import io.micronaut.context.BeanContext;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.ConfigurationReader;
import io.micronaut.core.naming.NameUtils;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.qualifiers.Qualifiers;
import jakarta.inject.Singleton;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the settings that hold out of the records of settings, wherever they were set. */
@Singleton
class SettingFetcher {
  private static final String OURS = "zhenzhi.";

  /** The group is one at Mosquitto, which would deal reports to a box that knows its name. */
  private static final Pattern SECRET =
      Pattern.compile("password|secret|token|key|zhenzhi\\.ingest\\.group");

  private final BeanContext beans;

  SettingFetcher(BeanContext beans) {
    this.beans = beans;
  }

  /** Without secrets, also those in addresses; by name. */
  Map<String, String> read() {
    var settings = new TreeMap<String, String>();
    for (var definition :
        beans.getBeanDefinitions(
            Object.class, Qualifiers.byStereotype(ConfigurationProperties.class))) {
      var prefix = definition.stringValue(ConfigurationReader.class, "prefix").orElse("");
      if ((prefix + ".").startsWith(OURS)) {
        read(prefix, definition, settings);
      }
    }
    return settings;
  }

  private void read(
      String prefix, BeanDefinition<Object> definition, Map<String, String> settings) {
    if (beans.getBean(definition) instanceof Record config) {
      for (var component : config.getClass().getRecordComponents()) {
        var name = prefix + "." + NameUtils.hyphenate(component.getName());
        if (!SECRET.matcher(name).find()) {
          settings.put(name, value(config, component));
        }
      }
    }
  }

  private static String value(Record config, RecordComponent component) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true); // the records of settings are nobody else's business
      return Discreet.of(String.valueOf(accessor.invoke(config)));
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
