package zhenzhi.collector.enrolment.authority;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.Map;

/**
 * The part of Mosquitto's configuration that lets boxes in: under their own name, below their own
 * topics, at one door by certificate alone, at another by token. What is read by people is the
 * README; this is read by Mosquitto.
 */
final class Mosquitto {
  /** The folder of what only those include who have boxes with tokens. */
  static final String TOKENS = "tokens";

  private Mosquitto() {}

  /**
   * By the names of the files, which lie beside the keys in {@code folder}.
   *
   * @param tokens hashes by the names of boxes
   */
  static Map<String, String> files(Path folder, Map<String, String> tokens) {
    var at = folder.toAbsolutePath();
    return Map.of(
        "mosquitto.conf",
        """
        # Written by the collector: changes are lost. Reload Mosquitto when revoked.pem changes.
        listener 8883
        cafile %1$s/root.pem
        certfile %1$s/broker.pem
        keyfile %1$s/broker.key
        # Of TLS 1.2; those of 1.3 are all good.
        ciphers ECDHE+AESGCM:ECDHE+CHACHA20
        crlfile %1$s/revoked.pem
        require_certificate true
        use_identity_as_username true
        # Nobody takes the connection of another box.
        use_username_as_clientid true
        acl_file %1$s/mosquitto.acl
        # What the embedded broker has, too: nothing of ours is retained, large, or by an alias.
        max_topic_alias 0
        max_packet_size 262144
        retain_available false
        """
            .formatted(at),
        "mosquitto.acl",
        """
        # Written by the collector: changes are lost. What a box writes it may not read, so that
        # nobody fills a queue of their own.
        pattern write zhenzhi/v1/%u/report
        pattern write zhenzhi/v1/%u/presence
        pattern write zhenzhi/v1/%u/result
        pattern read zhenzhi/v1/%u/receipt
        pattern read zhenzhi/v1/%u/command

        # The collector's: no box can be called so, since codes have no dot.
        user zhenzhi.collector
        topic readwrite zhenzhi/v1/#
        """,
        TOKENS + "/mosquitto.passwd",
        tokens.entrySet().stream()
            .map(token -> token.getKey() + ":" + token.getValue() + "\n")
            .collect(joining()),
        TOKENS + "/mosquitto.conf",
        """
        # Written by the collector: changes are lost. Wants per_listener_settings true at the head of
        # Mosquitto's own configuration. Reload Mosquitto when mosquitto.passwd changes.
        listener 8884
        certfile %1$s/broker.pem
        keyfile %1$s/broker.key
        # Of TLS 1.2; those of 1.3 are all good.
        ciphers ECDHE+AESGCM:ECDHE+CHACHA20
        allow_anonymous false
        password_file %1$s/tokens/mosquitto.passwd
        use_username_as_clientid true
        acl_file %1$s/mosquitto.acl
        max_topic_alias 0
        """
            .formatted(at));
  }
}
