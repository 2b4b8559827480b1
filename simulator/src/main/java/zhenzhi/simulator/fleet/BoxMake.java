package zhenzhi.simulator.fleet;

import zhenzhi.simulator.chance.Dice;

/**
 * What a box is like when nothing is wrong.
 *
 * @param warmth above the room, °C
 * @param thermometer whether it has a sensor
 * @param tellsBinding whether it can tell what the back office says
 * @param batteryClock whether it knows the time after a power cut
 * @param namesBroker whether it knows the broker by name, and so asks a name service
 * @param tripMs to the broker and back
 */
public record BoxMake(
    int memoryMiB,
    int freeMemoryMiB,
    int diskMiB,
    int freeDiskMiB,
    double warmth,
    double load,
    boolean thermometer,
    boolean tellsBinding,
    boolean batteryClock,
    boolean namesBroker,
    double tripMs) {

  static BoxMake of(Dice dice) {
    var large = dice.chance(0.45);
    var memory = large ? 1_991 : 991;
    var disk = large ? 7_296 : 3_560;
    return new BoxMake(
        memory,
        (int) (memory * dice.between(0.35, 0.6)),
        disk,
        (int) (disk * dice.between(0.35, 0.7)),
        dice.between(18.0, 30.0),
        dice.between(0.15, 0.6),
        dice.chance(0.8),
        dice.chance(0.9),
        dice.chance(0.12),
        dice.chance(0.85),
        dice.between(8.0, 45.0));
  }
}
