package zhenzhi.dashboard.station;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhenzhi.collector.station.premises.Premises;
import zhenzhi.collector.station.premises.Premises.Spot;
import zhenzhi.collector.station.premises.PremisesService.Names;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;
import zhenzhi.dashboard.station.PremisesView.Entry;

/** A form that says where a site stands and what it hangs on. */
record EnteredPremises(Form form) {
  private static final String LATITUDE = "latitude";
  private static final String LONGITUDE = "longitude";
  private static final String FEEDER = "feeder";
  private static final String SWITCH = "switch";
  private static final String UPLINK = "uplink";
  private static final String DEVICE = "device";

  /** China lies between: 18 to 54 north, 73 to 136 east. */
  private static final double NORTHERNMOST = 54;

  private static final double WESTERNMOST = 73;

  /** What is known already. */
  static EnteredPremises of(Premises known) {
    return new EnteredPremises(
        new Form(
            Map.of(
                LATITUDE, known.spot().map(spot -> "" + spot.latitude()).orElse(""),
                LONGITUDE, known.spot().map(spot -> "" + spot.longitude()).orElse(""),
                FEEDER, known.feeder(),
                SWITCH, known.lineSwitch(),
                UPLINK, known.uplink(),
                DEVICE, known.device())));
  }

  /** What it says, or what is wrong with it. */
  Premises premises() {
    return new Premises(
        spot(),
        name("供电线路", FEEDER),
        name("交换机", SWITCH),
        name("上级线路", UPLINK),
        name("设备号", DEVICE));
  }

  private Optional<Spot> spot() {
    var latitude = degrees("纬度", LATITUDE, 90);
    var longitude = degrees("经度", LONGITUDE, 180);
    if (latitude.isPresent() != longitude.isPresent()) {
      throw new Mistake((latitude.isPresent() ? "经度" : "纬度") + "没有填：经度和纬度要一起填，或者都不填。");
    }
    if (latitude.isEmpty() || longitude.isEmpty()) {
      return Optional.empty();
    }
    if (latitude.get() > NORTHERNMOST && longitude.get() < WESTERNMOST) {
      throw new Mistake("经度和纬度好像填反了：纬度填的是“" + text(LATITUDE) + "”，经度填的是“" + text(LONGITUDE) + "”。");
    }
    return Optional.of(new Spot(latitude.get(), longitude.get()));
  }

  private Optional<Double> degrees(String label, String field, int most) {
    var text = text(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!text.matches("-?[0-9]{1,3}(\\.[0-9]{1,12})?")
        || Math.abs(Double.parseDouble(text)) > most) {
      throw new Mistake(
          label
              + "要填 -"
              + most
              + " 到 "
              + most
              + " 之间的度数，例如 "
              + (most == 90 ? "29.87" : "121.55")
              + "。填的是“"
              + text
              + "”。");
    }
    return Optional.of(Double.parseDouble(text));
  }

  private String name(String label, String field) {
    var text = text(field);
    if (text.length() > Premises.LONGEST || text.chars().anyMatch(Character::isISOControl)) {
      throw new Mistake(label + "最多 " + Premises.LONGEST + " 个字，填的是“" + text + "”。");
    }
    return text;
  }

  private String text(String field) {
    return form.text(field).strip();
  }

  /** The fields, with the names that are in use. */
  List<Entry> entries(Names names) {
    return List.of(
        new Entry(LATITUDE, "纬度", text(LATITUDE), "度数，例如 29.87。用来算日凌。手机地图上长按站点就能看到", List.of()),
        new Entry(LONGITUDE, "经度", text(LONGITUDE), "度数，例如 121.55", List.of()),
        new Entry(
            FEEDER, "供电线路", text(FEEDER), "台区或者线路的名字。同一条线路上的站点要写得一样，停电时就算一件事", names.feeders()),
        new Entry(SWITCH, "接入交换机", text(SWITCH), "联通机房或者光交箱的名字，同一台要写得一样", names.switches()),
        new Entry(UPLINK, "上级线路", text(UPLINK), "交换机往上接的线路，不知道就不填", names.uplinks()),
        new Entry(DEVICE, "设备号", text(DEVICE), "换了机顶盒，在这里改成新的设备号。清空的话，下一次收到的设备号就算登记的", List.of()));
  }
}
