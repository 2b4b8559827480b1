package zhenzhi.collector.enrolment;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.access.ClientAddressService;
import zhenzhi.collector.enrolment.authority.AuthorityService;
import zhenzhi.collector.enrolment.certificate.BoxCertificate;
import zhenzhi.collector.enrolment.trace.Caller;
import zhenzhi.collector.station.Codes;

/** Where boxes ask for their certificates, before they can be known otherwise. */
@Controller("/api/v1/enrolment")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class EnrolmentController {
  private static final int PEM = 8_000;
  private static final int DEVICE = 64;
  private static final String PLAIN = "[^\\p{Cc}\\p{Cs}]*";

  private final EnrolmentService enrolment;
  private final AuthorityService authority;
  private final ClientAddressService addresses;

  EnrolmentController(
      EnrolmentService enrolment, AuthorityService authority, ClientAddressService addresses) {
    this.enrolment = enrolment;
    this.authority = authority;
    this.addresses = addresses;
  }

  /** A box asks for its first certificate. */
  @Post
  @Status(HttpStatus.CREATED)
  Handed enrol(HttpRequest<?> from, @Valid @Body First asked) throws SQLException {
    var request = authority.read(asked.request());
    var station = Codes.known(asked.station());
    return handed(enrolment.enrol(station, asked.code(), request, caller(from, asked.device())));
  }

  /** A box asks for its next certificate. */
  @Post("/renewal")
  @Status(HttpStatus.CREATED)
  Handed renew(HttpRequest<?> from, @Valid @Body Next asked) throws SQLException {
    var request = authority.read(asked.request());
    return handed(
        enrolment.renew(
            asked.certificate(), request, asked.signature(), caller(from, asked.device())));
  }

  private Handed handed(BoxCertificate certificate) {
    return new Handed(
        authority.pem(certificate.der()),
        authority.rootPem(),
        certificate.life().until(),
        certificate.life().renewFrom());
  }

  private Caller caller(HttpRequest<?> request, @Nullable String device) {
    return new Caller(
        addresses.of(request), Optional.ofNullable(device).filter(name -> !name.isBlank()));
  }

  /**
   * What a box asks with.
   *
   * @param station its code
   * @param code that the office gave out
   * @param request PKCS#10 in PEM, whose subject is not looked at
   * @param device the box's serial number or hardware address, if it says
   */
  @Serdeable
  record First(
      @NotBlank @Size(max = 32) String station,
      @NotBlank @Size(max = 32) String code,
      @NotBlank @Size(max = PEM) String request,
      @Nullable @Size(max = DEVICE) @Pattern(regexp = PLAIN) String device) {}

  /**
   * What a box asks with that has a certificate.
   *
   * @param certificate in PEM
   * @param request PKCS#10 in PEM of the next key
   * @param signature in Base64, by the key of {@code certificate}, over {@code zhenzhi-renewal-v1},
   *     a line feed and the request in DER
   * @param device as with the first
   */
  @Serdeable
  record Next(
      @NotBlank @Size(max = PEM) String certificate,
      @NotBlank @Size(max = PEM) String request,
      @NotBlank @Size(max = 2_000) String signature,
      @Nullable @Size(max = DEVICE) @Pattern(regexp = PLAIN) String device) {}

  /**
   * What a box is given.
   *
   * @param certificate in PEM
   * @param authority that signed it, and the broker's, too
   * @param until which it holds
   * @param renewFrom when on it can be renewed
   */
  @Serdeable
  record Handed(String certificate, String authority, Instant until, Instant renewFrom) {}
}
