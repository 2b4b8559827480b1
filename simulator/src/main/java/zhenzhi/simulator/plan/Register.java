package zhenzhi.simulator.plan;

import static java.util.Collections.nCopies;
import static zhenzhi.simulator.plan.Site.Access.CABLE;
import static zhenzhi.simulator.plan.Site.Access.IPTV;
import static zhenzhi.simulator.plan.Site.Access.SATELLITE_C;
import static zhenzhi.simulator.plan.Site.Access.SATELLITE_KU;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import zhenzhi.protocol.StationCode;
import zhenzhi.simulator.plan.Site.Access;
import zhenzhi.simulator.plan.Site.Box;
import zhenzhi.simulator.plan.Site.Kind;
import zhenzhi.simulator.plan.Site.Person;
import zhenzhi.simulator.plan.Site.Place;
import zhenzhi.simulator.plan.Site.Role;

/** Draws up the fleet's register: a mixed fleet in eight subdistricts. */
final class Register {
  /** Prime to the number of subdistricts, so that each of them has every kind of access. */
  private static final List<Access> ACCESS =
      List.of(
          SATELLITE_C,
          IPTV,
          SATELLITE_KU,
          IPTV,
          SATELLITE_C,
          CABLE,
          SATELLITE_KU,
          SATELLITE_C,
          IPTV);

  private static final List<Kind> KINDS =
      Stream.of(
              nCopies(11, Kind.COMMUNITY),
              nCopies(6, Kind.VILLAGE),
              List.of(Kind.AGENCY, Kind.SCHOOL, Kind.ENTERPRISE))
          .flatMap(List::stream)
          .toList();

  /** One site of these many has yet to be given its box, and which. */
  private static final int BATCH = 50;

  private static final int NOT_INSTALLED = 41;

  private final Chance chance;

  Register(Chance chance) {
    this.chance = chance;
  }

  Site site(int index) {
    var random = chance.of("site", index);
    var place = place(index);
    var kind = Chance.oneOf(KINDS, random);
    return new Site(
        index,
        new StationCode("sn-%04d".formatted(index + 1)),
        place.community() + title(kind),
        place,
        kind,
        ACCESS.get(index % ACCESS.size()),
        new Box(
            "yj%07d".formatted(3_100_000 + index),
            "00:1e:73:%02x:%02x:%02x"
                .formatted(random.nextInt(256), index / 256 % 256, index % 256)),
        index % BATCH != NOT_INSTALLED,
        diligence(index),
        duty(index));
  }

  private Place place(int index) {
    var count = Names.SUBDISTRICTS.size();
    var subdistrict = index % count;
    var begin = chance.of("communities", subdistrict).nextInt(100);
    var community = Names.community(index / count, begin) + "社区";
    return new Place(Names.SUBDISTRICTS.get(subdistrict), community, community + "党群服务中心");
  }

  private static String title(Kind kind) {
    return switch (kind) {
      case VILLAGE -> "村级站点";
      case COMMUNITY -> "站点";
      case AGENCY -> "机关站点";
      case SCHOOL -> "学校站点";
      case ENTERPRISE -> "企业站点";
    };
  }

  /** Log-normal with mean 1: half of the sites stay below 0.55, one in fifty passes 5. */
  private double diligence(int index) {
    var sigma = 1.1;
    var rank = 0.005 + 0.985 * chance.spread("diligence", index);
    return Math.exp(sigma * Normal.quantile(rank) - sigma * sigma / 2);
  }

  private List<Person> duty(int index) {
    var head = chance.of("head", index % Names.SUBDISTRICTS.size());
    var own = chance.of("duty", index);
    return List.of(
        person(Role.FIRST, "街道党工委副书记", head),
        person(Role.DIRECT, "社区党委书记", own),
        person(Role.KEEPER_A, "站点管理员（A岗）", own),
        person(Role.KEEPER_B, "站点管理员（B岗）", own));
  }

  private static Person person(Role role, String title, Random random) {
    return new Person(role, Names.person(random), title, Names.phone(random));
  }
}
