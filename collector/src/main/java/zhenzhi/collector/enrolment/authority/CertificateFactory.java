package zhenzhi.collector.enrolment.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Writes certificates in the form of RFC 5280, signed by one key. */
final class CertificateFactory {
  private static final String SIGNATURE = "SHA256withECDSA";
  private static final Duration ROOT_LIFE = Duration.ofDays(20 * 365);

  /** A box whose clock is a little behind must not find its certificate to be of the future. */
  private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

  private static final int SERIAL_BITS = 127;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final X509Certificate root;
  private final PrivateKey key;

  CertificateFactory(X509Certificate root, PrivateKey key) {
    this.root = root;
    this.key = key;
  }

  /** The certificate of an authority that nobody stands above. */
  static X509Certificate root(KeyPair pair, Instant now)
      throws GeneralSecurityException, IOException {
    var name = name("Zhenzhi boxes " + now.truncatedTo(ChronoUnit.SECONDS));
    var from = now.minus(CLOCKS_DIFFER);
    var builder =
        new JcaX509v3CertificateBuilder(
            name,
            serial(),
            Date.from(from),
            Date.from(now.plus(ROOT_LIFE)),
            name,
            pair.getPublic());
    var extensions = new JcaX509ExtensionUtils();
    builder
        .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
        .addExtension(
            Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
        .addExtension(
            Extension.subjectKeyIdentifier,
            false,
            extensions.createSubjectKeyIdentifier(pair.getPublic()));
    return new JcaX509CertificateConverter()
        .getCertificate(builder.build(signer(pair.getPrivate())));
  }

  /** For a box, which may log in with it and be no server. */
  X509Certificate ofBox(String name, PublicKey box, Instant now, Duration validity)
      throws GeneralSecurityException, IOException {
    return converted(leaf(name, box, now, validity, KeyPurposeId.id_kp_clientAuth));
  }

  /** For a broker that is reached under {@code hosts}. */
  X509Certificate ofServer(List<String> hosts, PublicKey server, Instant now, Duration validity)
      throws GeneralSecurityException, IOException {
    var names = hosts.stream().map(CertificateFactory::general).toArray(GeneralName[]::new);
    var builder = leaf("broker", server, now, validity, KeyPurposeId.id_kp_serverAuth);
    builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
    return converted(builder);
  }

  /**
   * The list of what was taken back, for brokers that are not ours.
   *
   * @param revoked serial numbers, and when
   */
  X509CRL revoked(Map<BigInteger, Instant> revoked, Instant now, Duration until)
      throws GeneralSecurityException {
    var builder = new JcaX509v2CRLBuilder(root, Date.from(now.minus(CLOCKS_DIFFER)));
    builder.setNextUpdate(Date.from(now.plus(until)));
    revoked.forEach((serial, at) -> builder.addCRLEntry(serial, Date.from(at), 0));
    return new JcaX509CRLConverter().getCRL(builder.build(signer(key)));
  }

  private JcaX509v3CertificateBuilder leaf(
      String name, PublicKey owner, Instant now, Duration validity, KeyPurposeId purpose)
      throws GeneralSecurityException, IOException {
    var builder =
        new JcaX509v3CertificateBuilder(
            root,
            serial(),
            Date.from(now.minus(CLOCKS_DIFFER)),
            Date.from(now.plus(validity)),
            name(name),
            owner);
    var extensions = new JcaX509ExtensionUtils();
    builder
        .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
        .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
        .addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose))
        .addExtension(
            Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(owner))
        .addExtension(
            Extension.authorityKeyIdentifier,
            false,
            extensions.createAuthorityKeyIdentifier(root.getPublicKey()));
    return builder;
  }

  private X509Certificate converted(JcaX509v3CertificateBuilder builder)
      throws GeneralSecurityException {
    return new JcaX509CertificateConverter().getCertificate(builder.build(signer(key)));
  }

  private static X500Name name(String common) {
    return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, common).build();
  }

  private static GeneralName general(String host) {
    var isAddress = host.matches("[0-9.]+") || host.contains(":");
    return new GeneralName(isAddress ? GeneralName.iPAddress : GeneralName.dNSName, host);
  }

  /** One in a billion billion at least, as RFC 5280 and good practice want it; never negative. */
  private static BigInteger serial() {
    return new BigInteger(SERIAL_BITS, RANDOM).setBit(SERIAL_BITS - 1);
  }

  private static ContentSigner signer(PrivateKey key) throws GeneralSecurityException {
    try {
      return new JcaContentSignerBuilder(SIGNATURE).build(key);
    } catch (OperatorCreationException unusable) {
      throw new GeneralSecurityException("the key does not sign", unusable);
    }
  }
}
