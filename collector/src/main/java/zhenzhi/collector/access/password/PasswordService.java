package zhenzhi.collector.access.password;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Hashes passwords with Argon2id, at the costs that OWASP recommends for 19 MiB. */
@Singleton
public final class PasswordService {
  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final int memoryKiB;
  private final int passes;

  /** A crowd at the door costs time, but never more memory than this many hashes. */
  private final Semaphore atOnce = new Semaphore(2);

  private final Set<String> proven = Collections.synchronizedSet(new HashSet<>());
  private final String spice = SecretFactory.draw();
  private final String nobodys;

  @Inject
  public PasswordService() {
    this(MEMORY_KIB, PASSES);
  }

  /** At other costs, for tests that are not about them. */
  PasswordService(int memoryKiB, int passes) {
    this.memoryKiB = memoryKiB;
    this.passes = passes;
    nobodys = hash(SecretFactory.draw());
  }

  /** As it is kept. */
  public String hash(String password) {
    var salt = new byte[16];
    random.nextBytes(salt);
    var kept = new KeptPassword(memoryKiB, passes, LANES, salt, new byte[BYTES]);
    return new KeptPassword(memoryKiB, passes, LANES, salt, argon2(password, kept)).text();
  }

  /** A password that was right before is right again at once: scripts bring theirs every time. */
  public boolean matches(String password, String kept) {
    var proof = proof(password, kept);
    if (proven.contains(proof)) {
      return true;
    }
    var parsed = KeptPassword.parse(kept);
    var matches = MessageDigest.isEqual(argon2(password, parsed), parsed.hash());
    if (matches) {
      proven.add(proof);
    }
    return matches;
  }

  /** Takes as long as a wrong password does, so that the time does not tell which logins exist. */
  public void matchNobody(String password) {
    argon2(password, KeptPassword.parse(nobodys));
  }

  /** Says nothing outside this process, and nothing any more once the password is changed. */
  private String proof(String password, String kept) {
    return HexFormat.of().formatHex(SecretFactory.hash(spice + kept + password));
  }

  private byte[] argon2(String password, KeptPassword costs) {
    var parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(costs.memoryKiB())
            .withIterations(costs.passes())
            .withParallelism(costs.lanes())
            .withSalt(costs.salt())
            .build();
    var generator = new Argon2BytesGenerator();
    generator.init(parameters);
    var hash = new byte[costs.hash().length];
    atOnce.acquireUninterruptibly();
    try {
      generator.generateBytes(password.getBytes(UTF_8), hash);
    } finally {
      atOnce.release();
    }
    return hash;
  }
}
