package zhenzhi.simulator.signal;

import org.jspecify.annotations.Nullable;
import zhenzhi.protocol.Sample.BindingState;

/**
 * One site at one moment. Fields and not accessors: millions of them are filled and read in a
 * second, by {@link Effect}s and by the box, and nobody else ever sees one.
 */
public final class Signals {
  public @Nullable Stop stop;
  public Way way = Way.OPEN;
  public boolean namesSilent;
  public double delayMs;
  public double lossPercent;

  /** Rain on the ground, mm/h. */
  public double rain;

  /** In front of the LNB, dB. */
  public double lossDb;

  /** Added to the noise in front of the LNB, kelvin. */
  public double hotter;

  /** Behind the first amplifier, dB; negative is a loss. */
  public double gainDb;

  public Lnb lnb = Lnb.WELL;

  public double diskUsedShare;
  public double memoryUsedShare;
  public boolean diskGone;
  public double heat;
  public double load;
  public boolean playerCrashes;
  public boolean noTime;

  public @Nullable String account;
  public @Nullable String device;
  public @Nullable BindingState binding;

  public boolean playWanted;
  public boolean nobodyPlays;

  /** As if nothing were at work. */
  void clear() {
    stop = null;
    way = Way.OPEN;
    namesSilent = false;
    delayMs = 0;
    lossPercent = 0;
    rain = 0;
    lossDb = 0;
    hotter = 0;
    gainDb = 0;
    lnb = Lnb.WELL;
    diskUsedShare = 0;
    memoryUsedShare = 0;
    diskGone = false;
    heat = 0;
    load = 0;
    playerCrashes = false;
    noTime = false;
    account = null;
    device = null;
    binding = null;
    playWanted = false;
    nobodyPlays = false;
  }

  /** The first to stop the box is remembered; what broke it outweighs what only stopped it. */
  public void stop(Stop why) {
    if (stop == null || why == Stop.BROKEN) {
      stop = why;
    }
  }

  /** The nearest break decides how far the line goes. */
  public void close(Way end) {
    if (end.compareTo(way) > 0) {
      way = end;
    }
  }
}
