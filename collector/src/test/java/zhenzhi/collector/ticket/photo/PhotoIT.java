package zhenzhi.collector.ticket.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.ticket.Complaint;
import zhenzhi.collector.ticket.Move.Withdrawn;
import zhenzhi.collector.ticket.desk.Desk;
import zhenzhi.collector.ticket.desk.TicketFilter;
import zhenzhi.collector.ticket.photo.PhotoService.Added;

/** Who adds photos to which tickets, on a Friday morning. */
class PhotoIT {
  private static final Instant TEN = Instant.parse("2026-11-20T02:00:00Z");

  private final Desk desk = new Desk();
  private final PhotoService photos = desk.district.context.getBean(PhotoService.class);
  private final long sun = desk.account("sun", Role.SUBDISTRICT, desk.district.east);

  @AfterEach
  void close() {
    desk.close();
  }

  /** Six are soon gone, and then whoever repairs cannot show anything. */
  @Test
  void whoeverSeesPartOfAnIncidentTakesNoRoomInIt() throws SQLException, IOException {
    desk.incident(70, "BOX_DEAD", TEN, "e-1", "w-1");
    desk.chase.look(TEN);
    var ticket = desk.list(TicketFilter.Part.GOING, TEN).getFirst().id();

    assertThat(add(desk.district.east, ticket, sun)).isEqualTo(Added.REACHES_FURTHER);
    assertThat(photos.list(desk.office, ticket, TEN)).isEmpty();
    assertThat(add(desk.district.district, ticket, desk.li)).isEqualTo(Added.KEPT);
    assertThat(photos.list(Scope.of(desk.district.east), ticket, TEN))
        .as("seen by all who see the ticket")
        .hasSize(1);
  }

  @Test
  void itsOwnTicketTakesThemUntilItEnds() throws SQLException, IOException {
    var ticket = desk.report(Complaint.NO_SIGNAL, TEN);

    assertThat(add(desk.district.east, ticket, sun)).isEqualTo(Added.KEPT);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> add(desk.district.west, ticket, sun))
        .extracting(Refusal::kind)
        .isEqualTo(Refusal.Kind.NOT_FOUND);

    desk.move(ticket, desk.zhao, new Withdrawn("误报"), TEN.plusSeconds(60));

    assertThat(add(desk.district.east, ticket, sun)).isEqualTo(Added.ENDED);
    assertThat(photos.list(desk.office, ticket, TEN)).hasSize(1);
  }

  private Added add(OrgUnit unit, long ticket, long account) throws SQLException, IOException {
    var file = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", file);
    return photos.add(Scope.of(unit), ticket, file.toByteArray(), account, TEN);
  }
}
