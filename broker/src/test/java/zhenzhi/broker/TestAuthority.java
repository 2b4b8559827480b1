package zhenzhi.broker;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import zhenzhi.protocol.link.LinkConfig;

/** Whoever signs certificates in these tests. */
final class TestAuthority {
  private static final char[] PASSWORD = "secret".toCharArray();

  private final Instant now = Instant.now();
  private final KeyPair pair = pair();
  private final X509Certificate root;
  private long serial = 1;

  TestAuthority() {
    root = sign("CN=root", pair, pair, "CN=root", now.plus(Duration.ofDays(1)), true);
  }

  /** A key with its certificate. */
  record Identity(KeyPair pair, X509Certificate certificate) {}

  Identity box(String name) {
    return box(name, now.plus(Duration.ofDays(1)));
  }

  Identity box(String name, Instant until) {
    var own = pair();
    return new Identity(own, sign("CN=" + name, own, pair, "CN=root", until, false));
  }

  static Identity selfSigned(String name) {
    var own = pair();
    var authority = new TestAuthority();
    var until = authority.now.plus(Duration.ofDays(1));
    return new Identity(own, authority.sign("CN=" + name, own, own, "CN=" + name, until, false));
  }

  /** A door with this authority's certificate for 127.0.0.1. */
  SecureDoor door(Path directory) {
    try {
      Files.createDirectories(directory);
      var server = box("broker");
      var keys = store();
      keys.setKeyEntry(
          "broker",
          server.pair().getPrivate(),
          PASSWORD,
          new Certificate[] {server.certificate(), root});
      return new SecureDoor(
          "127.0.0.1",
          0,
          written(keys, directory.resolve("keys.p12")),
          written(trust(), directory.resolve("trust.p12")),
          new String(PASSWORD));
    } catch (GeneralSecurityException | IOException problem) {
      throw new AssertionError(problem);
    }
  }

  /** What a client needs that trusts this authority and shows {@code identity}. */
  LinkConfig.Tls tls(Optional<Identity> identity) {
    return () -> {
      var trust = TrustManagerFactory.getInstance("PKIX");
      trust.init(trust());
      var own = store();
      if (identity.isPresent()) {
        own.setKeyEntry(
            "box",
            identity.get().pair().getPrivate(),
            PASSWORD,
            new Certificate[] {identity.get().certificate()});
      }
      // The kind that shows what it has, also where the server asks for another authority.
      var keys = KeyManagerFactory.getInstance("SunX509");
      keys.init(own, PASSWORD);
      var context = SSLContext.getInstance("TLS");
      context.init(
          identity.map(one -> Shown.always(keys)).orElse(null), trust.getTrustManagers(), null);
      return context.getSocketFactory();
    };
  }

  private KeyStore trust() throws GeneralSecurityException, IOException {
    var trust = store();
    trust.setCertificateEntry("root", root);
    return trust;
  }

  private static KeyStore store() throws GeneralSecurityException, IOException {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  private static Path written(KeyStore store, Path file)
      throws GeneralSecurityException, IOException {
    try (var out = Files.newOutputStream(file)) {
      store.store(out, PASSWORD);
    }
    return file;
  }

  private static KeyPair pair() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException problem) {
      throw new AssertionError(problem);
    }
  }

  private X509Certificate sign(
      String name, KeyPair own, KeyPair signer, String issuer, Instant until, boolean isRoot) {
    try {
      var builder =
          new JcaX509v3CertificateBuilder(
              new X500Principal(issuer),
              BigInteger.valueOf(serial++),
              Date.from(now.minus(Duration.ofDays(2))),
              Date.from(until),
              new X500Principal(name),
              own.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isRoot));
      builder.addExtension(
          Extension.subjectAlternativeName,
          false,
          new GeneralNames(new GeneralName(GeneralName.iPAddress, "127.0.0.1")));
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder("SHA256withECDSA").build(signer.getPrivate())));
    } catch (IOException | GeneralSecurityException | OperatorCreationException problem) {
      throw new AssertionError(problem);
    }
  }
}
