package zhenzhi.standalone.diagnosis;

import io.micronaut.core.bind.annotation.Bindable;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import zhenzhi.collector.diagnosis.DiagnosisConfig;
import zhenzhi.collector.diagnosis.study.StudyConfig;
import zhenzhi.collector.workday.WorkCalendar;
import zhenzhi.collector.workday.WorkCalendarFactory;
import zhenzhi.collector.workday.WorkdayConfig;
import zhenzhi.simulator.scenario.Scenario;

/**
 * The settings as they are unless set, read off the record; a system property {@code
 * zhenzhi.diagnosis.weakDrop} sets one for a trial. No application is started.
 */
final class Defaults {
  private Defaults() {}

  static DiagnosisConfig config() {
    return of(DiagnosisConfig.class);
  }

  static StudyConfig study() {
    return of(StudyConfig.class);
  }

  static WorkCalendar workdays() {
    var config = of(WorkdayConfig.class);
    return new WorkCalendar(
        Scenario.ZONE, config.begins(), config.ends(), WorkCalendarFactory.builtIn());
  }

  private static <T> T of(Class<T> settings) {
    Constructor<?> constructor = settings.getDeclaredConstructors()[0];
    try {
      return settings.cast(
          constructor.newInstance(
              Arrays.stream(constructor.getParameters()).map(Defaults::value).toArray()));
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
    if (parameter.getType() == LocalTime.class) {
      return LocalTime.parse(text);
    }
    if (parameter.getType() == String.class) {
      return text;
    }
    return parameter.getType() == int.class
        ? (Object) Integer.valueOf(text)
        : (Object) Double.valueOf(text);
  }
}
