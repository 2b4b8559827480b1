package zhenzhi.standalone.diagnosis;

import static zhenzhi.collector.diagnosis.Finding.*;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.Subject;
import zhenzhi.simulator.truth.Kind;
import zhenzhi.standalone.diagnosis.Expectation.Mode;

/**
 * Which cause may be told as what. Written from what a technician does with the answer, before any
 * rule was measured: right is what sends the right people to the right part. The README has it as a
 * table.
 */
final class Expectations {
  private static final Set<Subject> REACH = Set.of(Subject.REACH, Subject.BOX);
  private static final Set<Subject> LINE = Set.of(Subject.REACH, Subject.LINE);
  private static final Set<Subject> TUNER = Set.of(Subject.RECEPTION);
  private static final Set<Subject> SYSTEM = Set.of(Subject.SYSTEM, Subject.BOX, Subject.REACH);
  private static final Set<Subject> BINDING = Set.of(Subject.BINDING, Subject.REACH);

  private static final Set<Finding> CABLE = EnumSet.of(LINE_DOWN, LINE_NO_ADDRESS, LINE_FLAPPING);
  private static final Set<Finding> DISH = EnumSet.of(DISH_MOVED, DISH_WORN, NO_SIGNAL);
  private static final Set<Finding> ACCOUNT =
      EnumSet.of(BINDING_WRONG, BINDING_REFUSED, DEVICE_TWICE, DEVICE_EXCHANGED);
  private static final Set<Finding> SILENT =
      EnumSet.of(POWER_CUT, POWER_UNSTEADY, LINE_DOWN, LINE_NO_ADDRESS, BOX_DEAD, OUT_OF_REACH);

  private static final long LOST_MINUTES = 2;
  private static final long NO_LOCK_MINUTES = 7;
  private static final long LNB_MINUTES = 15;
  private static final long WEAK_MINUTES = 40;
  private static final long STEADY_MINUTES = 30;
  private static final long COUNTED_MINUTES = 90;

  private static final Map<Kind, Expectation> ALL = all();

  private Expectations() {}

  static Expectation of(Kind kind) {
    return ALL.getOrDefault(kind, Expectation.other(Mode.NOTHING, Set.of(), Set.of()));
  }

  private static Map<Kind, Expectation> all() {
    var all = new EnumMap<Kind, Expectation>(Kind.class);
    for (var kind : Kind.values()) {
      all.put(kind, expected(kind));
    }
    return all;
  }

  private static Expectation expected(Kind kind) {
    return switch (kind) {
      case RAIN_FADE -> sky(RAIN_FADE);
      case SUN_TRANSIT -> sky(SUN_OUTAGE);
      case SNOW_ON_DISH ->
          Expectation.needed(
              Set.of(SNOW_ON_DISH),
              EnumSet.of(SNOW_ON_DISH, NO_SIGNAL, RAIN_FADE),
              TUNER,
              WEAK_MINUTES);
      case LIGHTNING -> Expectation.other(Mode.MAY, Set.of(POWER_CUT), REACH);

      case LNB_DEAD -> Expectation.needed(Set.of(LNB_DEAD), Set.of(LNB_DEAD), TUNER, LNB_MINUTES);
      case LNB_DRIFT ->
          Expectation.needed(
              Set.of(DISH_WORN), EnumSet.of(DISH_WORN, LNB_DEAD), TUNER, WEAK_MINUTES);
      case CONNECTOR_CORRODED, WATER_IN_FEED, TREE_GROWN ->
          Expectation.needed(Set.of(DISH_WORN), DISH, TUNER, WEAK_MINUTES);
      case DISH_MOVED -> Expectation.needed(Set.of(DISH_MOVED), DISH, TUNER, WEAK_MINUTES);
      case TUNER_DEAD ->
          Expectation.needed(Set.of(), EnumSet.of(BOX_DEAD, NO_SIGNAL), TUNER, LNB_MINUTES);

      case FEEDER_CUT, PLANNED_CUT ->
          Expectation.needed(
              Set.of(POWER_CUT),
              Set.of(POWER_CUT),
              Set.of(Subject.REACH, Subject.BOX, Subject.LINE),
              LOST_MINUTES);
      case HOUSE_CUT ->
          Expectation.needed(Set.of(POWER_CUT), Set.of(POWER_CUT), REACH, LOST_MINUTES);
      case BROWNOUT ->
          Expectation.needed(
              Set.of(POWER_UNSTEADY), EnumSet.of(POWER_UNSTEADY, POWER_CUT), REACH, LOST_MINUTES);

      case LINE_CUT, LINE_PORT_DEAD, SWITCH_CUT, UPLINK_CUT, MODEM_HUNG ->
          Expectation.needed(Set.of(LINE_DOWN), CABLE, LINE, LOST_MINUTES);
      case LINE_NO_ADDRESS ->
          Expectation.needed(Set.of(LINE_NO_ADDRESS), CABLE, LINE, LOST_MINUTES);
      case LINE_CONGESTED ->
          Expectation.needed(
              Set.of(LINE_CONGESTED), EnumSet.of(LINE_CONGESTED, LINE_POOR), LINE, STEADY_MINUTES);
      case LINE_FLAPPING -> Expectation.needed(Set.of(LINE_FLAPPING), CABLE, LINE, LOST_MINUTES);
      case DNS_DOWN -> Expectation.needed(Set.of(NO_NAMES), Set.of(NO_NAMES), LINE, STEADY_MINUTES);
      case LINE_BLIP -> Expectation.other(Mode.NOTHING, Set.of(), LINE);

      case DISK_FULL ->
          Expectation.needed(Set.of(DISK_FULL), Set.of(DISK_FULL), SYSTEM, STEADY_MINUTES);
      case CRASH_LOOP ->
          Expectation.needed(
              EnumSet.of(BOX_REBOOTING, SYSTEM_CRASHING),
              EnumSet.of(BOX_REBOOTING, SYSTEM_CRASHING, BOX_DEAD),
              SYSTEM,
              COUNTED_MINUTES);
      case PLAYER_CRASHES ->
          Expectation.needed(
              Set.of(SYSTEM_CRASHING), Set.of(SYSTEM_CRASHING), SYSTEM, COUNTED_MINUTES);
      case MEMORY_LEAK ->
          Expectation.needed(
              Set.of(MEMORY_SHORT),
              EnumSet.of(MEMORY_SHORT, SYSTEM_CRASHING),
              SYSTEM,
              STEADY_MINUTES);
      case CLOCK_UNSET ->
          Expectation.needed(Set.of(CLOCK_UNSET), Set.of(CLOCK_UNSET), SYSTEM, STEADY_MINUTES);
      case OVERHEATED ->
          Expectation.needed(Set.of(BOX_HOT), Set.of(BOX_HOT), SYSTEM, STEADY_MINUTES);
      case BOX_DEAD -> Expectation.needed(Set.of(BOX_DEAD), SILENT, REACH, LOST_MINUTES);
      case BOX_STOLEN -> Expectation.needed(Set.of(), SILENT, REACH, LOST_MINUTES);
      case DISK_DEAD ->
          Expectation.needed(
              Set.of(), EnumSet.of(DISK_FULL, BOX_REBOOTING, BOX_DEAD), SYSTEM, STEADY_MINUTES);

      case WRONG_ACCOUNT -> Expectation.needed(Set.of(BINDING_WRONG), ACCOUNT, BINDING, 15);
      case BINDING_REFUSED -> Expectation.needed(Set.of(BINDING_REFUSED), ACCOUNT, BINDING, 15);
      case DEVICE_CLONED -> Expectation.needed(Set.of(DEVICE_TWICE), ACCOUNT, BINDING, 15);
      case BOXES_SWAPPED ->
          Expectation.needed(EnumSet.of(DEVICE_EXCHANGED, BINDING_WRONG), ACCOUNT, BINDING, 15);
      case BOX_EXCHANGED -> Expectation.needed(Set.of(DEVICE_EXCHANGED), ACCOUNT, BINDING, 15);
      case STOLEN_BOX_USED ->
          Expectation.needed(EnumSet.of(DEVICE_TWICE, BINDING_WRONG), ACCOUNT, BINDING, 15);

      case PLUG_PULLED, STUDY_DAYS_ONLY, HOLIDAY ->
          Expectation.other(Mode.HABIT, Set.of(SWITCHED_OFF), REACH);
      case NOBODY_STUDIES ->
          Expectation.needed(Set.of(NOT_STUDYING), Set.of(NOT_STUDYING), Set.of(Subject.STUDY), 0);
      case MONTH_END_ONLY ->
          Expectation.needed(
              Set.of(ONLY_AT_MONTH_END),
              EnumSet.of(SWITCHED_OFF, OUT_OF_REACH, POWER_CUT),
              Set.of(Subject.STUDY, Subject.REACH, Subject.BOX),
              0);

      case OWN_OUTAGE -> Expectation.other(Mode.NOTHING, Set.of(), Set.of());
    };
  }

  private static Expectation sky(Finding finding) {
    return Expectation.needed(Set.of(finding), Set.of(finding), TUNER, NO_LOCK_MINUTES);
  }
}
