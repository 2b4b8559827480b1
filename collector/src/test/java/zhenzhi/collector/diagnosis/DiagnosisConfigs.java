package zhenzhi.collector.diagnosis;

import io.micronaut.core.bind.annotation.Bindable;
import java.lang.reflect.Parameter;
import java.time.Duration;
import java.util.Arrays;

/** The settings as they are unless set, read off the record: no application is started. */
public final class DiagnosisConfigs {
  public static final DiagnosisConfig DEFAULTS = defaults();

  private DiagnosisConfigs() {}

  private static DiagnosisConfig defaults() {
    var constructor = DiagnosisConfig.class.getDeclaredConstructors()[0];
    try {
      return (DiagnosisConfig)
          constructor.newInstance(
              Arrays.stream(constructor.getParameters()).map(DiagnosisConfigs::value).toArray());
    } catch (ReflectiveOperationException problem) {
      throw new LinkageError("no settings", problem);
    }
  }

  private static Object value(Parameter parameter) {
    var text = parameter.getAnnotation(Bindable.class).defaultValue();
    if (parameter.getType() == Duration.class) {
      var time = text.endsWith("d") ? "P" : "PT";
      return Duration.parse(time + text);
    }
    return parameter.getType() == int.class
        ? (Object) Integer.valueOf(text)
        : (Object) Double.valueOf(text);
  }
}
