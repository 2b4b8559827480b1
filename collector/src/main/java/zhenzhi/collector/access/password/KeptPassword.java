package zhenzhi.collector.access.password;

import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A password as it is kept, in the usual form {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}: the
 * costs are kept with it, so that they can grow without anybody's password becoming wrong.
 */
record KeptPassword(int memoryKiB, int passes, int lanes, byte[] salt, byte[] hash) {
  private static final Pattern FORM =
      Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([^$]+)\\$([^$]+)");

  static KeptPassword parse(String text) {
    var form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("not a kept password");
    }
    var base64 = Base64.getDecoder();
    return new KeptPassword(
        Integer.parseInt(form.group(1)),
        Integer.parseInt(form.group(2)),
        Integer.parseInt(form.group(3)),
        base64.decode(form.group(4)),
        base64.decode(form.group(5)));
  }

  /** The form in which it is kept. */
  String text() {
    var base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            memoryKiB, passes, lanes, base64.encodeToString(salt), base64.encodeToString(hash));
  }
}
