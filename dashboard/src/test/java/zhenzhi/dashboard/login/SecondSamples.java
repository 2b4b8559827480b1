package zhenzhi.dashboard.login;

import static java.nio.charset.StandardCharsets.US_ASCII;

import zhenzhi.dashboard.login.SecondSetupController.Standing;

/** 两步验证, ready for its template. */
public final class SecondSamples {
  private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

  private SecondSamples() {}

  public static SecondSetupView off(String problem) {
    return SecondSetupController.view("zhaomin", SECRET, new Standing(false, false), "", problem);
  }

  /** Of somebody who goes nowhere before it is set up. */
  public static SecondSetupView due() {
    return SecondSetupController.view("zhaomin", SECRET, new Standing(true, false), "", "");
  }

  public static SecondSetupView on() {
    return SecondSetupController.view(
        "zhaomin", SECRET, new Standing(false, true), "打开了。下次登录要输手机上的验证码。", "");
  }
}
