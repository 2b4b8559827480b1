package zhenzhi.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.WildcardConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTUtil;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import zhenzhi.protocol.Topics;
import zhenzhi.protocol.Topics.Channel;

/** Says to Artemis what a {@link BrokerConfig} asks for. Each value was found by trying. */
final class ArtemisSettings {
  static final String ACCEPTOR = "mqtt";
  static final String SECURE = "mqtts";

  private static final String RETAINED = MQTTUtil.MQTT_RETAIN_ADDRESS_PREFIX + Topics.ROOT + "#";

  /** Larger than what the contract allows, so that the collector sees it and keeps it aside. */
  static final int LARGEST_PACKET = 262_144;

  private static final int KEEP_ALIVE_SECONDS = 60;

  /** A box without a compiler reckons for seconds; by default it would be cut off after ten. */
  private static final int HANDSHAKE_SECONDS = 60;

  /**
   * Those that seal what they hide (AEAD) and forget their keys; every Java and OpenSSL has one.
   */
  private static final List<String> CIPHERS =
      List.of(
          "TLS_AES_256_GCM_SHA384",
          "TLS_AES_128_GCM_SHA256",
          "TLS_CHACHA20_POLY1305_SHA256",
          "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
          "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
          "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256");

  private static final int NETWORK_THREADS = 2;
  private static final int THREADS = 16;
  private static final int UNACKNOWLEDGED = 1_000;
  private static final int MIB = 1 << 20;
  private static final long DISK_TO_SPARE = 256L * MIB;
  private static final int JOURNAL_FILE = 10 * MIB;
  private static final int SESSION_SCAN_MILLIS = 500;
  private static final long QUEUE_SCAN_MILLIS = 5_000;
  private static final long LINGERS_MILLIS = 2_000;

  /**
   * Longer than a box is silent between two reports: to take its topic away and make it anew for
   * every report costs Artemis as much as all the rest of it.
   */
  private static final long TOPIC_LINGERS_MILLIS = Duration.ofMinutes(15).toMillis();

  private static final int PAGE_READ_BYTES = 4 * MIB;
  private static final int QUEUE_BUFFER = 64;

  private ArtemisSettings() {}

  static Configuration of(BrokerConfig config) throws Exception {
    var artemis = new ConfigurationImpl();
    artemis.setName("zhenzhi");
    artemis.setPersistenceEnabled(true);
    artemis.setBindingsDirectory(config.directory().resolve("bindings").toString());
    artemis.setJournalDirectory(config.directory().resolve("journal").toString());
    artemis.setPagingDirectory(config.directory().resolve("paging").toString());
    artemis.setLargeMessagesDirectory(config.directory().resolve("large").toString());
    artemis.setJournalType(JournalType.NIO);
    artemis.setJournalDatasync(true);
    artemis.setJournalSyncTransactional(true);
    artemis.setJournalSyncNonTransactional(true);
    artemis.setJournalFileSize(JOURNAL_FILE);
    artemis.setJournalMinFiles(2);
    artemis.setJournalPoolFiles(10);
    artemis.setGlobalMaxSize(config.memoryBytes()); // by default half the heap
    artemis.setMinDiskFree(DISK_TO_SPARE);
    artemis.setMaxDiskUsage(-1); // a share of a large disk says little

    artemis.setSecurityEnabled(true);
    artemis.setAuthenticationCacheSize(0); // a hit would skip the check of the client id
    artemis.setAuthorizationCacheSize(0);
    artemis.setClusterUser(secret());
    artemis.setClusterPassword(secret());
    artemis.setIncomingInterceptorClassNames(List.of(Guard.class.getName()));

    artemis.setJMXManagementEnabled(false);
    artemis.setThreadPoolMaxSize(THREADS);
    artemis.setMqttSessionScanInterval(SESSION_SCAN_MILLIS);
    artemis.setMqttSubscriptionPersistenceEnabled(true);
    artemis.setAddressQueueScanPeriod(QUEUE_SCAN_MILLIS);
    // The wildcards of MQTT: then an address is a topic, and rules can be read.
    artemis.setWildCardConfiguration(
        new WildcardConfiguration().setDelimiter('/').setSingleWord('+').setAnyWords('#'));
    artemis.addAddressSetting("#", addresses());
    artemis.addAddressSetting(RETAINED, retained());
    for (var channel : Channel.values()) { // and not whatever else a box may think of
      artemis.addAddressSetting(
          Topics.everyStation(channel),
          addresses().setAutoDeleteAddressesDelay(TOPIC_LINGERS_MILLIS));
    }
    artemis.addAcceptorConfiguration(ACCEPTOR, acceptor(config));
    return artemis;
  }

  private static String acceptor(BrokerConfig config) {
    return "tcp://127.0.0.1:" + config.port() + options(config);
  }

  /** The same behind TLS. A client may show a certificate; one that it shows has to be good. */
  static String acceptor(BrokerConfig config, SecureDoor door) {
    return "tcp://"
        + door.host()
        + ":"
        + door.port()
        + options(config)
        + ";handshake-timeout="
        + HANDSHAKE_SECONDS
        + ";sslHandshakeTimeout="
        + HANDSHAKE_SECONDS
        + ";sslEnabled=true;wantClientAuth=true;enabledProtocols=TLSv1.3,TLSv1.2"
        + ";enabledCipherSuites="
        + String.join(",", CIPHERS)
        + ";keyStoreType=PKCS12;keyStorePath="
        + encoded(door.keyStore())
        + ";keyStorePassword="
        + door.password()
        + ";trustStoreType=PKCS12;trustStorePath="
        + encoded(door.trustStore())
        + ";trustStorePassword="
        + door.password();
  }

  private static String encoded(Path path) {
    return URLEncoder.encode(path.toAbsolutePath().toString(), UTF_8);
  }

  private static String options(BrokerConfig config) {
    return "?protocols=MQTT"
        + ";topicAliasMaximum=0" // see design.md: Paho and aliases
        + ";maximumPacketSize="
        + LARGEST_PACKET
        + ";serverKeepAlive="
        + KEEP_ALIVE_SECONDS
        + ";connectionsAllowed="
        + config.connections()
        + ";remotingThreads="
        + NETWORK_THREADS
        + ";useEpoll=false"
        + ";defaultMaximumInFlightPublishMessages="
        + UNACKNOWLEDGED;
  }

  private static AddressSettings addresses() {
    return new AddressSettings()
        .setAutoCreateAddresses(true)
        .setAutoCreateQueues(true)
        .setAutoDeleteAddresses(true)
        .setAutoDeleteAddressesSkipUsageCheck(true) // else wildcards keep every topic for ever
        .setAutoDeleteAddressesDelay(LINGERS_MILLIS)
        .setAutoDeleteQueues(false)
        .setAutoDeleteCreatedQueues(false)
        .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE) // BLOCK does not; DROP loses
        .setMaxSizeBytes(-1)
        .setPageSizeBytes(MIB)
        .setMaxReadPageBytes(PAGE_READ_BYTES)
        .setMaxDeliveryAttempts(-1)
        .setRedeliveryDelay(0)
        .setInitialQueueBufferSize(QUEUE_BUFFER)
        .setDeadLetterAddress(SimpleString.of("$dead"))
        .setExpiryAddress(SimpleString.of("$expired"));
  }

  /** Nothing of ours is retained; what a box retains must not keep its queue once cleared. */
  private static AddressSettings retained() {
    return addresses()
        .setAutoDeleteQueues(true)
        .setAutoDeleteQueuesSkipUsageCheck(true)
        .setAutoDeleteQueuesDelay(LINGERS_MILLIS);
  }

  private static String secret() {
    var bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
