package zhenzhi.agent.identity;

import java.io.ByteArrayOutputStream;

/** The few forms of DER (X.690) that a certification request is made of. */
final class Der {
  private static final int SHORT = 0x80;

  private Der() {}

  static byte[] sequence(byte[]... parts) {
    return tagged(0x30, parts);
  }

  static byte[] set(byte[]... parts) {
    return tagged(0x31, parts);
  }

  /** A context's first, with nothing in it. */
  static byte[] empty() {
    return tagged(0xA0);
  }

  static byte[] zero() {
    return tagged(0x02, new byte[1]);
  }

  static byte[] text(byte[] utf8) {
    return tagged(0x0C, utf8);
  }

  /** Whole bytes, with no bits left over. */
  static byte[] bits(byte[] bytes) {
    return tagged(0x03, new byte[1], bytes);
  }

  /** An identifier that is already encoded. */
  static byte[] identifier(int... encoded) {
    var bytes = new byte[encoded.length];
    for (var nth = 0; nth < encoded.length; nth++) {
      bytes[nth] = (byte) encoded[nth];
    }
    return tagged(0x06, bytes);
  }

  private static byte[] tagged(int tag, byte[]... parts) {
    var content = new ByteArrayOutputStream();
    for (var part : parts) {
      content.writeBytes(part);
    }
    var out = new ByteArrayOutputStream();
    out.write(tag);
    var length = content.size();
    if (length < SHORT) {
      out.write(length);
    } else if (length <= 0xFF) {
      out.write(0x81);
      out.write(length);
    } else {
      out.write(0x82);
      out.write(length >> 8);
      out.write(length & 0xFF);
    }
    out.writeBytes(content.toByteArray());
    return out.toByteArray();
  }
}
