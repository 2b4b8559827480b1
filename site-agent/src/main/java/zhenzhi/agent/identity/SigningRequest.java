package zhenzhi.agent.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import zhenzhi.protocol.StationCode;

/** Asks for a certificate in the form of PKCS#10 (RFC 2986), which Java can read but not write. */
final class SigningRequest {
  /** What a renewal's signature is over, before the request: it can be taken for nothing else. */
  private static final String RENEWAL = "zhenzhi-renewal-v1\n";

  private static final String SIGNATURE = "SHA256withECDSA";

  private SigningRequest() {}

  /** In DER, signed by the key that it is about. */
  static byte[] of(StationCode station, KeyPair pair) throws GeneralSecurityException {
    var commonName = Der.identifier(0x55, 0x04, 0x03); // 2.5.4.3
    var name =
        Der.sequence(Der.set(Der.sequence(commonName, Der.text(station.value().getBytes(UTF_8)))));
    var about = Der.sequence(Der.zero(), name, pair.getPublic().getEncoded(), Der.empty());
    var ecdsaWithSha256 =
        Der.identifier(0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x03, 0x02); // 1.2.840.10045.4.3.2
    return Der.sequence(
        about, Der.sequence(ecdsaWithSha256), Der.bits(signed(pair.getPrivate(), about)));
  }

  /** The signature of the key before under the request for the next, in Base64. */
  static String renewal(PrivateKey current, byte[] request) throws GeneralSecurityException {
    return Base64.getEncoder().encodeToString(signed(current, RENEWAL.getBytes(UTF_8), request));
  }

  private static byte[] signed(PrivateKey key, byte[]... parts) throws GeneralSecurityException {
    var signature = Signature.getInstance(SIGNATURE);
    signature.initSign(key);
    for (var part : parts) {
      signature.update(part);
    }
    return signature.sign();
  }
}
