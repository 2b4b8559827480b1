package zhenzhi.collector.bulletin;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Issued bulletins as they were signed, byte for byte. */
final class PaperRepository {
  private static final String KEEP =
      "INSERT INTO bulletin_paper (bulletin_id, edition, form, bytes, sha256) VALUES (?, ?, ?, ?, ?)";

  private static final String FIND =
      """
      SELECT bytes, sha256
      FROM bulletin_paper
      WHERE bulletin_id = ? AND edition = ? AND form = ?
      """;

  private PaperRepository() {}

  static void keep(
      Connection connection, long bulletin, Edition edition, PaperForm form, byte[] bytes)
      throws SQLException {
    try (var statement = connection.prepareStatement(KEEP)) {
      statement.setLong(1, bulletin);
      statement.setString(2, edition.name());
      statement.setString(3, form.name());
      statement.setBytes(4, bytes);
      statement.setBytes(5, sha256(bytes));
      statement.executeUpdate();
    }
  }

  /** What was kept; fails when it is not what was signed any more. */
  static Optional<byte[]> find(
      Connection connection, long bulletin, Edition edition, PaperForm form) throws SQLException {
    try (var statement = connection.prepareStatement(FIND)) {
      statement.setLong(1, bulletin);
      statement.setString(2, edition.name());
      statement.setString(3, form.name());
      var rows = statement.executeQuery();
      if (!rows.next()) {
        return Optional.empty();
      }
      var bytes = rows.getBytes(1);
      if (!MessageDigest.isEqual(sha256(bytes), rows.getBytes(2))) {
        throw new IllegalStateException(
            "the " + edition + " " + form + " of bulletin " + bulletin + " has been changed");
      }
      return Optional.of(bytes);
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
