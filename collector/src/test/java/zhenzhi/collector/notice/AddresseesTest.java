package zhenzhi.collector.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.notice.Addressees.Matter;

class AddresseesTest {
  private static final Contact GROUP = treater("/1/", Treater.TELECOM, OptionalLong.empty(), "群");
  private static final Contact LI = treater("/1/", Treater.TELECOM, OptionalLong.of(7), "李");
  private static final Contact WANG = treater("/1/", Treater.TELECOM, OptionalLong.of(8), "王");
  private static final Contact REPAIR =
      treater("/1/", Treater.DISTRICT_REPAIR, OptionalLong.empty(), "区维修");
  private static final List<Contact> BOOK = List.of(LI, WANG, GROUP, REPAIR);
  private static final Matter OF_NOBODY =
      new Matter("/1/3/", Treater.TELECOM, OptionalLong.empty());

  @Test
  void whatWaitsForAnybodyIsToldToTheGroup() {
    assertThat(Addressees.of(Party.TREATER, OF_NOBODY, BOOK)).containsExactly(GROUP);
    assertThat(Addressees.of(Party.TREATER, OF_NOBODY, List.of(LI, WANG)))
        .containsExactly(LI, WANG);
  }

  @Test
  void whatIsGivenToSomebodyIsToldToThem() {
    var wangs = new Matter("/1/3/", Treater.TELECOM, OptionalLong.of(8));
    var strangers = new Matter("/1/3/", Treater.TELECOM, OptionalLong.of(9));

    assertThat(Addressees.of(Party.TREATER, wangs, BOOK)).containsExactly(WANG);
    assertThat(Addressees.of(Party.TREATER, strangers, BOOK))
        .as("whose address nobody knows")
        .containsExactly(GROUP);
  }

  @Test
  void theSmallestUnitComesFirst() {
    var district = office("/1/", "区");
    var subdistrict = office("/1/3/", "街道");

    var book = List.of(district, subdistrict, office("/1/4/", "别的街道"));
    assertThat(Addressees.of(Party.OFFICE, OF_NOBODY, book)).containsExactly(subdistrict);
    assertThat(Addressees.of(Party.HEAD, OF_NOBODY, book)).isEmpty();
  }

  @Test
  void nobodyIsToldTwice() {
    var mail = office("/1/", "赵");
    assertThat(Addressees.of(Party.OFFICE, OF_NOBODY, List.of(mail, mail))).containsExactly(mail);
  }

  private static Contact treater(String path, Treater unit, OptionalLong account, String name) {
    return new Contact(1, path, Party.TREATER, Optional.of(unit), account, name, "");
  }

  private static Contact office(String path, String name) {
    return new Contact(
        2, path, Party.OFFICE, Optional.empty(), OptionalLong.empty(), name, name + "@x");
  }
}
