package zhenzhi.collector.enrolment.authority;

import java.nio.file.Path;
import java.util.Map;

/**
 * The part of Mosquitto's configuration that lets boxes in: by certificate alone, under their own
 * name, below their own topics. What is read by people is the README; this is read by Mosquitto.
 */
final class Mosquitto {
  private Mosquitto() {}

  /** By the names of the files, which lie beside the keys in {@code folder}. */
  static Map<String, String> files(Path folder) {
    var at = folder.toAbsolutePath();
    return Map.of(
        "mosquitto.conf",
        """
        # Written by the collector: changes are lost. Reload Mosquitto when revoked.pem changes.
        listener 8883
        cafile %1$s/root.pem
        certfile %1$s/broker.pem
        keyfile %1$s/broker.key
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
        # Written by the collector: changes are lost.
        pattern readwrite zhenzhi/v1/%u/#

        # The collector's: no box can be called so, since codes have no dot.
        user zhenzhi.collector
        topic readwrite zhenzhi/v1/#
        """);
  }
}
