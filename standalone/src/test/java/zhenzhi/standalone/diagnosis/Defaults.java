package zhenzhi.standalone.diagnosis;

import io.micronaut.core.bind.annotation.Bindable;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.time.Duration;
import java.util.Arrays;
import zhenzhi.collector.diagnosis.DiagnosisConfig;

/**
 * The settings as they are unless set, read off the record; a system property {@code
 * zhenzhi.diagnosis.weakDrop} sets one for a trial. No application is started.
 */
final class Defaults {
  private Defaults() {}

  static DiagnosisConfig config() {
    Constructor<?> constructor = DiagnosisConfig.class.getDeclaredConstructors()[0];
    try {
      return (DiagnosisConfig)
          constructor.newInstance(
              Arrays.stream(constructor.getParameters()).map(Defaults::value).toArray());
    } catch (ReflectiveOperationException problem) {
      throw new LinkageError("no settings", problem);
    }
  }

  private static Object value(Parameter parameter) {
    var usual = parameter.getAnnotation(Bindable.class).defaultValue();
    var text = System.getProperty("zhenzhi.diagnosis." + parameter.getName(), usual);
    if (parameter.getType() == Duration.class) {
      return Duration.parse((text.endsWith("d") ? "P" : "PT") + text);
    }
    return parameter.getType() == int.class
        ? (Object) Integer.valueOf(text)
        : (Object) Double.valueOf(text);
  }
}
