package zhenzhi.collector.access.password;

import java.util.Set;

/**
 * What is tried first: runs on the keyboard, lucky numbers, words of love, and the words of this
 * work. Letters and digits, small.
 */
final class CommonPasswords {
  private static final Set<String> ALL =
      Set.of(
          """
          00000000 01234567 0123456789 11111111 1111111111 11112222 11223344 12121212 123123123 12341234
          12344321 12345678 123456789 1234567890 123456789a 123456abc 123456qwe 123654789 123qweasd
          12qwaszx 13131313 1314520520 1314521521 135792468 1357924680 147258369 147852369 159357159
          1qaz2wsx 1qaz2wsx3edc 1q2w3e4r 1q2w3e4r5t 22222222 31415926 33333333 44444444 5201314520
          5201314a 55555555 5845201314 66666666 66668888 77777777 789456123 87654321 88888888 8888888888
          88889999 987654321 9876543210 99999999 a1234567 a12345678 a123456789 aa123456 aa12345678
          aaa123456 abc12345 abc123456 abcd1234 abcdefgh abcdefg1 admin123 admin1234 admin888 admin2024
          admin2025 admin2026 administrator asd123456 asdf1234 asdfasdf asdfghjk asdfghjkl baidu123
          changeme dangjian dangjian123 dangyuan dangyuan123 guanliyuan huawei123 iloveyou iloveyou1314
          internet jidinghe letmein1 liantong liantong10010 nihao123 p4ssw0rd passw0rd passw0rd1 password
          password1 password12 password123 q1w2e3r4 q1w2e3r4t5 qazwsxedc qq123456 qq123456789 qweasdzxc
          qwer1234 qwert12345 qwerty12 qwerty123 qwerty1234 qwertyui qwertyuiop root1234 taobao123
          telecom10000 wang1234 welcome1 woaini123 woaini1314 woaini1314520 woaini520 woaizuguo
          woaizhongguo xuexiqiangguo xuexi123 yuancheng yuanchengjiaoyu yuanjiao yuanjiao123 zhandian
          zhandian123 zhang123 zhenzhi1 zhenzhi123 zhongguo zhongguo123 zxc123456 zxcvbnm1 zxcvbnm123
          """
              .strip()
              .split("\\s+"));

  private CommonPasswords() {}

  static boolean has(String plain) {
    return ALL.contains(plain);
  }
}
