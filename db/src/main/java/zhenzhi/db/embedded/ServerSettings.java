package zhenzhi.db.embedded;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is set on the server's command line, where no file can overrule it. */
final class ServerSettings {
  private ServerSettings() {}

  static List<String> asArguments(EmbeddedConfig config, int port) {
    var settings = new LinkedHashMap<String, String>();
    settings.put("listen_addresses", "127.0.0.1");
    settings.put("port", String.valueOf(port));
    settings.put("unix_socket_directories", "");
    settings.put("password_encryption", "scram-sha-256");
    settings.put("timezone", "UTC");
    settings.put("log_timezone", "UTC");
    settings.put("lc_messages", "C");
    settings.put("shared_buffers", "128MB");
    settings.put("jit", "off");
    settings.put("logging_collector", "off");
    settings.put("log_checkpoints", "off");
    // There is no standby; backups are dumps.
    settings.put("wal_level", "minimal");
    settings.put("max_wal_senders", "0");
    settings.put("max_wal_size", "512MB");
    settings.putAll(durability(config.durability()));
    settings.putAll(timescale(config.archive()));
    return settings.entrySet().stream()
        .flatMap(one -> List.of("-c", one.getKey() + "=" + one.getValue()).stream())
        .toList();
  }

  private static Map<String, String> durability(EmbeddedConfig.Durability durability) {
    return switch (durability) {
      case COMMITTED_IS_STORED ->
          Map.of(
              "fsync", "on",
              "synchronous_commit", "on",
              "full_page_writes", "on",
              "max_connections", "40");
      case THROWAWAY ->
          Map.of(
              "fsync", "off",
              "synchronous_commit", "off",
              "full_page_writes", "off",
              "max_connections", "200");
    };
  }

  /** An archive of one's own is there for TimescaleDB, which must be loaded with the server. */
  private static Map<String, String> timescale(Optional<?> archive) {
    return archive.isEmpty()
        ? Map.of()
        : Map.of(
            "shared_preload_libraries", "timescaledb",
            "timescaledb.telemetry_level", "off",
            "max_worker_processes", "24");
  }
}
