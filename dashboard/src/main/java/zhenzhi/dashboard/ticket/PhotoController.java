package zhenzhi.dashboard.ticket;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.net.URI;
import java.sql.SQLException;
import java.util.Optional;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.ticket.photo.PhotoService;
import zhenzhi.collector.ticket.photo.PhotoService.Added;
import zhenzhi.dashboard.frame.ReaderService;
import zhenzhi.dashboard.frame.Upload;

/** Takes the photos of a ticket, and shows them. */
@Controller(TicketQuery.PATH + "/{id}/photos")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.Named.OFFICE, Role.Named.SUBDISTRICT, Role.Named.TECHNICIAN})
class PhotoController {
  private final ReaderService readers;
  private final PhotoService photos;
  private final TicketPageService pages;

  PhotoController(ReaderService readers, PhotoService photos, TicketPageService pages) {
    this.readers = readers;
    this.photos = photos;
    this.pages = pages;
  }

  /** Never changed, so that it may be kept; by this reader's browser only. */
  @Get("/{photo}")
  @Produces(MediaType.IMAGE_JPEG)
  HttpResponse<byte[]> show(long id, long photo, Authentication who) throws SQLException {
    var reader = readers.of(who);
    return HttpResponse.ok(photos.jpeg(reader.scope(), id, photo, reader.times().now()))
        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=86400");
  }

  @Post
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> add(
      long id, @Body byte[] body, @Header(HttpHeaders.CONTENT_TYPE) String type, Authentication who)
      throws SQLException {
    var reader = readers.of(who);
    var file = Upload.of(type, body, "photo").content();
    var added = photos.add(reader.scope(), id, file, reader.account().id(), reader.times().now());
    return added == Added.KEPT
        ? HttpResponse.seeOther(page(id))
        : pages.page(HttpStatus.BAD_REQUEST, reader, id, Optional.empty(), Photos.problem(added));
  }

  @Post("/{photo}/remove")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> remove(long id, long photo, Authentication who) throws SQLException {
    var reader = readers.of(who);
    photos.remove(reader.scope(), id, photo, reader.account().id(), reader.times().now());
    return HttpResponse.seeOther(page(id));
  }

  private static URI page(long id) {
    return URI.create(TicketQuery.PATH + "/" + id + "#photos");
  }
}
