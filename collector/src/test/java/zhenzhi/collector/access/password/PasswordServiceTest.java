package zhenzhi.collector.access.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordServiceTest {
  private final PasswordService passwords = new PasswordService();

  @Test
  void theRightPasswordMatchesAndNoOther() {
    var kept = passwords.hash("学习强国 2026");

    assertThat(kept).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(passwords.matches("学习强国 2026", kept)).isTrue();
    assertThat(passwords.matches("学习强国 2026", kept)).isTrue();
    assertThat(passwords.matches("学习强国 2025", kept)).isFalse();
  }

  @Test
  void nobodyShowsByTheirHashThatTheyHaveTheSamePassword() {
    assertThat(passwords.hash("correct horse")).isNotEqualTo(passwords.hash("correct horse"));
  }

  /** Out of the reference implementation's own tests (phc-winner-argon2, test.c). */
  @Test
  void itIsTheArgon2ThatOthersKnow() {
    assertThat(
            passwords.matches(
                "password",
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"))
        .isTrue();
  }
}
