package zhenzhi.dashboard.training;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import zhenzhi.collector.training.Keeper;
import zhenzhi.collector.training.NewTraining;
import zhenzhi.collector.training.Trainee;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;

/** A training as the form has it; what cannot be taken is a {@link Mistake}. */
record TrainingForm(Form form) {
  static final TrainingForm EMPTY = new TrainingForm(new Form(Map.of()));

  private static final int LONGEST = 100;
  private static final BigDecimal MOST_HOURS = new BigDecimal(100);
  private static final BigDecimal MINUTES = new BigDecimal(60);

  /** The field in which somebody is ticked. */
  static String field(Keeper keeper) {
    return "who-" + keeper.trainee().code() + "-" + keeper.role();
  }

  boolean isTicked(Keeper keeper) {
    return form.field(field(keeper)).isPresent();
  }

  /** {@code keepers}: who may be ticked. */
  NewTraining training(List<Keeper> keepers, LocalDate today) {
    return new NewTraining(day(today), topic(), length(), people(keepers));
  }

  private LocalDate day(LocalDate today) {
    try {
      var day = LocalDate.parse(form.text("day").strip());
      if (!day.isAfter(today) && day.isAfter(today.minusYears(5))) {
        return day;
      }
    } catch (DateTimeException _) { // told below, as what is to come is
    }
    throw new Mistake("培训日期“" + form.text("day") + "”不对：要在今天以前，写成 2026-11-20 这样。");
  }

  private String topic() {
    var topic = form.text("topic").strip();
    if (topic.isEmpty() || topic.length() > LONGEST) {
      throw new Mistake("请写培训了什么，最多 " + LONGEST + " 个字。");
    }
    return topic;
  }

  private Duration length() {
    var hours = form.text("hours").strip();
    if (hours.matches("[0-9]{1,3}(\\.[0-9]{1,2})?")) {
      var length = new BigDecimal(hours);
      var minutes = length.multiply(MINUTES).longValue();
      if (minutes > 0 && length.compareTo(MOST_HOURS) <= 0) {
        return Duration.ofMinutes(minutes);
      }
    }
    throw new Mistake("“" + hours + "”不是小时数，写成 2 或者 1.5 这样。");
  }

  private Set<Trainee> people(List<Keeper> keepers) {
    var people =
        keepers.stream().filter(this::isTicked).map(Keeper::trainee).collect(Collectors.toSet());
    if (people.isEmpty()) {
      throw new Mistake("请勾选谁参加了。");
    }
    return people;
  }
}
