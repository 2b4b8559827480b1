package zhenzhi.agent;

/** Every key of {@code site-agent.properties}, with what it says when it is left out. */
enum Setting {
  STATION("station", "", "Code of the station, as the office registered it, such as sn-0017."),
  BROKER(
      "broker",
      "tcp://127.0.0.1:1883",
      "Address of the broker: tcp://HOST:PORT or ssl://HOST:PORT."),
  PASSWORD("password", "", "What proves that this box is the station."),
  PASSWORD_FILE(
      "password-file",
      "",
      "File that holds the password or the token of the station, mode 0600 or 0640; used when"
          + " password is empty."),
  BROKER_AUTHORITY(
      "broker-authority",
      "",
      "PEM file of whom to trust for an ssl:// broker, for a box with a token; empty for those that"
          + " the system trusts."),
  OFFICE(
      "office",
      "",
      "Address of the office's server, for the box's certificate: https://HOST:PORT, http on this"
          + " machine only."),
  OFFICE_AUTHORITY(
      "office-authority",
      "",
      "PEM file of whom to trust for the office's server; empty for those that the system trusts."),
  DATA("data", "/var/lib/zhenzhi-site-agent", "Folder of the outbox; needs to survive a restart."),
  RUNTIME(
      "runtime",
      "/run/zhenzhi-site-agent",
      "Folder that lasts as long as the box runs; takes report numbers when the disk takes"
          + " nothing."),
  SAMPLE("sample-seconds", "60", "Seconds between two looks at everything, 1 to 3600."),
  REPORT(
      "report-seconds", "300", "Seconds between two reports, 1 to 3600, not below sample-seconds."),
  RESEND(
      "resend-seconds",
      "60",
      "Seconds a report waits for its receipt before it is sent again, 5 to 3600."),
  RETRY(
      "retry-seconds",
      "60",
      "Longest pause between two attempts to connect, in seconds, 1 to 3600."),
  KEEP_ALIVE(
      "keep-alive-seconds",
      "60",
      "Seconds of silence after which the connection is tested, 5 to 3600."),
  OUTBOX_LIMIT("outbox-mib", "64", "MiB of reports that may wait on disk, 1 to 4096."),
  PLAYER("player", "none", "Which player is watched: none, mpv, kodi or journal."),
  MPV_SOCKET("player.mpv.socket", "/run/mpv/mpv.sock", "The socket of mpv's --input-ipc-server."),
  KODI_ADDRESS("player.kodi.address", "127.0.0.1:9090", "HOST:PORT of Kodi's JSON-RPC."),
  JOURNAL(
      "player.journal.file",
      "/run/zhenzhi/player.journal",
      "The journal file of any other player."),
  CONTENT_NAME(
      "content.name",
      "(?<code>[A-Za-z]{1,8}-?\\d{1,8})[ _-]+(?<title>.+)",
      "Pattern of a file's name without its ending, with the groups code and title."),
  CONTENT_PREFIXES(
      "content.prefixes",
      "DJ=BASICS,LL=THEORY,ZT=TOPIC,ZB=LIVE",
      "Category by the code's prefix: BASICS, THEORY, TOPIC, LIVE or OTHER."),
  CONTENT_FOLDERS(
      "content.folders",
      "党的基本知识=BASICS,政策理论=THEORY,专题教学=TOPIC,直播=LIVE",
      "Category by the folder that the file lies in, when no prefix fits."),
  RECEPTION("reception", "none", "Where reception is read: none, femon or file."),
  RECEPTION_COMMAND(
      "reception.command", "femon -H -c 1", "The command for femon, or dvb-fe-tool --femon."),
  RECEPTION_FILE("reception.file", "/run/zhenzhi/reception", "The file, lines of key=value."),
  RECEIVER("reception.receiver", "tuner0", "Name of the tuner, 1 to 32 characters."),
  SYSTEM(
      "reception.system",
      "DVB_S2",
      "DVB_S, DVB_S2, DVB_C, DVB_T, DVB_T2, DTMB, ABS_S, IPTV or UNKNOWN."),
  BAND("reception.band", "NONE", "Band of a satellite dish: C, KU or NONE."),
  NETWORK("line.network", "", "Network interface; empty for that of the default route."),
  DNS_NAME(
      "line.dns-name", "", "Name that the name service is asked for; empty for the broker's host."),
  CLOCK(
      "box.clock",
      "auto",
      "Whether the clock is set by a time service: auto, always, never, or a file that is there"
          + " when it is."),
  BINDING("binding", "none", "Where the bound account is read: none, file or command."),
  BINDING_FILE(
      "binding.file", "/run/zhenzhi/binding", "The file, lines of account=, device= and state=."),
  BINDING_COMMAND("binding.command", "", "The command that prints these lines."),
  DEVICE(
      "binding.device",
      "",
      "Serial number or MAC of the box; empty for the MAC of the network interface.");

  private final String key;
  private final String otherwise;
  private final String meaning;

  Setting(String key, String otherwise, String meaning) {
    this.key = key;
    this.otherwise = otherwise;
    this.meaning = meaning;
  }

  String key() {
    return key;
  }

  String otherwise() {
    return otherwise;
  }

  String meaning() {
    return meaning;
  }
}
