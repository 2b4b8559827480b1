package zhenzhi.agent;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import zhenzhi.agent.playback.ContentRules;
import zhenzhi.agent.probe.BindingProbe;
import zhenzhi.agent.probe.BoxClock;
import zhenzhi.agent.probe.BoxProbe;
import zhenzhi.agent.probe.ClockSync;
import zhenzhi.agent.probe.FemonReception;
import zhenzhi.agent.probe.FileReception;
import zhenzhi.agent.probe.JournalPlayer;
import zhenzhi.agent.probe.KodiPlayer;
import zhenzhi.agent.probe.LineProbe;
import zhenzhi.agent.probe.MpvPlayer;
import zhenzhi.agent.probe.Networks;
import zhenzhi.agent.probe.Player;
import zhenzhi.agent.probe.Probe;
import zhenzhi.agent.probe.Tuner;
import zhenzhi.protocol.Sample.Band;
import zhenzhi.protocol.Sample.DeliverySystem;

/** This box as the configuration says it is to be observed. */
record Machine(BoxClock clock, List<Probe> probes, Optional<Player> player) {
  static final Path PROC = Path.of("/proc");
  static final Path SYS = Path.of("/sys");
  private static final InstantSource WALL = InstantSource.system();

  private enum Players {
    NONE,
    MPV,
    KODI,
    JOURNAL
  }

  private enum Receptions {
    NONE,
    FEMON,
    FILE
  }

  private enum Bindings {
    NONE,
    FILE,
    COMMAND
  }

  static Machine of(Settings in, Path data) {
    var synchronised = synchronised(in.text(Setting.CLOCK));
    var clock = BoxClock.ofLinux(PROC, WALL, synchronised);
    var networks = new Networks(PROC, SYS);
    var player = player(in, clock);
    var probes = new ArrayList<Probe>();
    probes.add(new BoxProbe(PROC, SYS, data, synchronised));
    probes.add(
        new LineProbe(networks, in.text(Setting.NETWORK), in.text(Setting.DNS_NAME), in.broker()));
    reception(in).ifPresent(probes::add);
    binding(in, networks).ifPresent(probes::add);
    player.ifPresent(probes::add);
    return new Machine(clock, probes, player);
  }

  private static BooleanSupplier synchronised(String value) {
    return switch (value) {
      case "auto" -> ClockSync.automatic(Path.of("/"));
      case "always" -> () -> true;
      case "never" -> () -> false;
      default -> ClockSync.byFile(Path.of(value));
    };
  }

  private static Optional<Player> player(Settings in, BoxClock clock) {
    var rules =
        new ContentRules(
            in.namePattern(),
            in.categories(Setting.CONTENT_PREFIXES),
            in.categories(Setting.CONTENT_FOLDERS));
    Supplier<Duration> uptime = clock::uptime;
    return switch (in.choice(Setting.PLAYER, Players.class)) {
      case NONE -> Optional.empty();
      case MPV -> Optional.of(new MpvPlayer(in.path(Setting.MPV_SOCKET), rules, uptime));
      case KODI -> Optional.of(new KodiPlayer(in.address(Setting.KODI_ADDRESS), rules, uptime));
      case JOURNAL -> Optional.of(new JournalPlayer(in.path(Setting.JOURNAL), rules, uptime, WALL));
    };
  }

  private static Optional<Probe> reception(Settings in) {
    var tuner =
        new Tuner(
            in.name(Setting.RECEIVER, 32),
            in.choice(Setting.SYSTEM, DeliverySystem.class),
            in.choice(Setting.BAND, Band.class));
    return switch (in.choice(Setting.RECEPTION, Receptions.class)) {
      case NONE -> Optional.empty();
      case FEMON -> Optional.of(new FemonReception(in.words(Setting.RECEPTION_COMMAND), tuner));
      case FILE -> Optional.of(new FileReception(in.path(Setting.RECEPTION_FILE), tuner, WALL));
    };
  }

  private static Optional<Probe> binding(Settings in, Networks networks) {
    var named = in.text(Setting.DEVICE);
    var device = named.isEmpty() ? networks.hardwareAddress().orElse("?") : named;
    return switch (in.choice(Setting.BINDING, Bindings.class)) {
      case NONE -> Optional.empty();
      case FILE ->
          Optional.of(
              new BindingProbe(
                  new BindingProbe.Source.InFile(in.path(Setting.BINDING_FILE)), device));
      case COMMAND ->
          Optional.of(
              new BindingProbe(
                  new BindingProbe.Source.FromCommand(in.words(Setting.BINDING_COMMAND)), device));
    };
  }
}
