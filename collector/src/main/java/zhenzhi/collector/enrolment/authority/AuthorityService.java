package zhenzhi.collector.enrolment.authority;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.refusal.Refusal.Kind;
import zhenzhi.protocol.StationCode;

/** Signs certificates for boxes and for the broker. Its key is made when it is first needed. */
@Singleton
public class AuthorityService {
  /** What a renewal's signature is over, before the request: it can be taken for nothing else. */
  private static final String RENEWAL = "zhenzhi-renewal-v1\n";

  private final AuthorityConfig config;
  private final InstantSource clock;
  private @Nullable KeyFolderRepository folder;

  AuthorityService(AuthorityConfig config, InstantSource clock) {
    this.config = config;
    this.clock = clock;
  }

  /** Whether boxes can be given certificates at all. */
  public boolean isSetUp() {
    return !config.directory().isEmpty();
  }

  /** Refuses a request that cannot be followed, whoever sends it. */
  public Request read(String pem) {
    return new Request(RequestFactory.key(pem), pem);
  }

  /**
   * A request that proved that who asks has the key.
   *
   * @param pem as it was sent
   */
  public record Request(PublicKey key, String pem) {
    public byte[] keyFingerprint() {
      return FingerprintFactory.of(key.getEncoded());
    }
  }

  /** A certificate in the name of {@code station}. */
  public Issued issue(StationCode station, Request request) {
    try {
      var made =
          folder().authority().ofBox(station.value(), request.key(), now(), config.validity());
      return FingerprintFactory.issued(made);
    } catch (GeneralSecurityException | IOException broken) {
      throw new IllegalStateException("cannot sign for " + station, broken);
    }
  }

  /**
   * The serial number of the certificate with which a renewal is asked for.
   *
   * @param certificate in PEM, signed by us; of its dates only the end counts
   * @param signature in Base64, by its key, over {@code zhenzhi-renewal-v1}, a line feed and the
   *     request in DER
   */
  public String renewing(String certificate, Request request, String signature) {
    try {
      var current = FingerprintFactory.certificate(certificate);
      current.verify(root().getPublicKey());
      var key = current.getPublicKey();
      var verifier = Signature.getInstance(FingerprintFactory.signatureOf(key));
      verifier.initVerify(key);
      verifier.update(RENEWAL.getBytes(UTF_8));
      verifier.update(KeyFileRepository.readPem(request.pem(), RequestFactory.PEM));
      if (verifier.verify(Base64.getDecoder().decode(signature))) {
        return FingerprintFactory.serial(current);
      }
    } catch (GeneralSecurityException | IllegalArgumentException forged) {
      // told below: what is wrong with it is nobody's business
    }
    throw new Refusal(Kind.FORBIDDEN, "the renewal is not signed by a certificate of ours");
  }

  /** A certificate in PEM, from DER. */
  public String pem(byte[] certificate) {
    return KeyFileRepository.pem(FingerprintFactory.PEM, certificate);
  }

  /** The authority's own certificate in PEM, which boxes go by. */
  public String rootPem() {
    try {
      return pem(root().getEncoded());
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("the authority's certificate cannot be written", broken);
    }
  }

  /** A fresh certificate and key for the broker, as files that only their owner can read. */
  public BrokerKeys brokerKeys() {
    try {
      return folder().brokerKeys(config.hosts(), now(), config.validity());
    } catch (GeneralSecurityException | IOException broken) {
      throw new IllegalStateException("no key for the broker in " + config.directory(), broken);
    }
  }

  /**
   * Writes what Mosquitto needs to let boxes in.
   *
   * @param revoked which certificates were taken back, and when
   * @param tokens hashes of those that are good, by the names of boxes
   */
  public void tell(Map<BigInteger, Instant> revoked, Map<String, String> tokens) {
    try {
      folder().writeRevoked(revoked, now());
      folder().writeMosquitto(config.hosts(), now(), config.validity(), tokens);
    } catch (GeneralSecurityException | IOException broken) {
      throw new IllegalStateException("cannot write what was revoked", broken);
    }
  }

  /**
   * What the embedded broker needs to let boxes in.
   *
   * @param keyStore PKCS#12 of its key and certificate
   * @param trustStore PKCS#12 of the authority's certificate
   * @param password of both, good until the next start
   */
  public record BrokerKeys(Path keyStore, Path trustStore, String password) {
    @Override
    public String toString() {
      return "BrokerKeys of " + keyStore;
    }
  }

  private X509Certificate root() {
    return folder().root();
  }

  private synchronized KeyFolderRepository folder() {
    if (!isSetUp()) {
      throw new Refusal(
          Kind.CONFLICT, "no certificates are issued here: zhenzhi.enrolment.authority.directory");
    }
    var known = folder;
    if (known == null) {
      known = KeyFolderRepository.open(Path.of(config.directory()), now());
      folder = known;
    }
    return known;
  }

  private Instant now() {
    return clock.instant();
  }
}
