package zhenzhi.standalone.hostile;

import java.io.IOException;
import java.math.BigInteger;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** Certificates that should open no door, and TLS that shows what it is told to. */
final class Papers {
  private static final Duration DAY = Duration.ofDays(1);

  private final PrivateKey authority;
  private final X509Certificate root;

  private Papers(PrivateKey authority, X509Certificate root) {
    this.authority = authority;
    this.root = root;
  }

  /** With the very key that signs for boxes. */
  static Papers of(Path folder) {
    try (var certificate = Files.newInputStream(folder.resolve("root.pem"))) {
      var pem = Files.readString(folder.resolve("root.key"));
      var key = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
      return new Papers(
          KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(key)),
          (X509Certificate)
              CertificateFactory.getInstance("X.509").generateCertificate(certificate));
    } catch (IOException | GeneralSecurityException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  /** Over since yesterday. */
  SSLSocketFactory expired(String name) {
    var own = pair();
    var issuer = root.getSubjectX500Principal();
    return showing(own, sign(name, own, authority, issuer, Instant.now().minus(DAY)));
  }

  /** Of another authority that calls itself as ours does. */
  SSLSocketFactory foreign(String name) {
    var own = pair();
    var issuer = root.getSubjectX500Principal();
    return showing(own, sign(name, own, pair().getPrivate(), issuer, Instant.now().plus(DAY)));
  }

  SSLSocketFactory selfSigned(String name) {
    var own = pair();
    var issuer = new X500Principal("CN=" + name);
    return showing(own, sign(name, own, own.getPrivate(), issuer, Instant.now().plus(DAY)));
  }

  /** TLS that shows nothing. */
  static SSLSocketFactory nothing() {
    return sockets(Optional.empty());
  }

  private static SSLSocketFactory showing(KeyPair pair, X509Certificate certificate) {
    return sockets(Optional.of(new Shown(pair.getPrivate(), certificate)));
  }

  private static SSLSocketFactory sockets(Optional<KeyManager> shown) {
    try {
      var context = SSLContext.getInstance("TLS");
      context.init(
          shown.map(keys -> new KeyManager[] {keys}).orElse(null),
          new TrustManager[] {new Credulous()},
          null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException problem) {
      throw new AssertionError(problem);
    }
  }

  private static X509Certificate sign(
      String name, KeyPair own, PrivateKey signer, X500Principal issuer, Instant until) {
    try {
      var builder =
          new JcaX509v3CertificateBuilder(
              issuer,
              BigInteger.valueOf(System.nanoTime()),
              Date.from(until.minus(DAY.multipliedBy(2))),
              Date.from(until),
              new X500Principal("CN=" + name),
              own.getPublic());
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(signer)));
    } catch (GeneralSecurityException | OperatorCreationException problem) {
      throw new AssertionError(problem);
    }
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

  /** Java's own keeps back what the server says it does not like. */
  private static final class Shown extends X509ExtendedKeyManager {
    private final PrivateKey key;
    private final X509Certificate certificate;

    private Shown(PrivateKey key, X509Certificate certificate) {
      this.key = key;
      this.certificate = certificate;
    }

    @Override
    public String chooseClientAlias(
        String[] types, Principal @Nullable [] issuers, @Nullable Socket socket) {
      return "box";
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
      return new X509Certificate[] {certificate};
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
      return key;
    }

    @Override
    public String[] getClientAliases(String type, Principal @Nullable [] issuers) {
      return new String[] {"box"};
    }

    @Override
    public String[] getServerAliases(String type, Principal @Nullable [] issuers) {
      return new String[0];
    }

    @Override
    public @Nullable String chooseServerAlias(
        String type, Principal @Nullable [] issuers, @Nullable Socket socket) {
      return null;
    }
  }
}
