package zhenzhi.dashboard.login;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** 两步验证, ready for its template. */
public final class SecondSamples {
  private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

  private SecondSamples() {}

  public static SecondSetupView off(String problem) {
    return SecondSetupController.view("zhaomin", SECRET, false, "", problem);
  }

  public static SecondSetupView on() {
    return SecondSetupController.view("zhaomin", SECRET, true, "打开了。下次登录要输手机上的验证码。", "");
  }
}
