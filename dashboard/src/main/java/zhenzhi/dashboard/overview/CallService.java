package zhenzhi.dashboard.overview;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import zhenzhi.collector.station.Duty;
import zhenzhi.collector.station.RegistryService;
import zhenzhi.collector.station.picture.StationLine;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.words.Call;
import zhenzhi.dashboard.words.Calls;
import zhenzhi.dashboard.words.HelpConfig;
import zhenzhi.dashboard.words.Sentences;
import zhenzhi.protocol.StationCode;

/** Finds whom to ring about sites. */
@Singleton
class CallService {
  private final RegistryService registry;
  private final HelpConfig help;

  CallService(RegistryService registry, HelpConfig help) {
    this.registry = registry;
    this.help = help;
  }

  Map<StationCode, Call> of(Reader reader, List<StationLine> lines) {
    return lines.stream().collect(toMap(StationLine::code, line -> call(reader, line)));
  }

  private Call call(Reader reader, StationLine line) {
    var helper = Sentences.of(line.situation(), line.access(), reader.times()).helper();
    var duties = registry.duties(reader.scope(), line.code()).stream().map(Duty::masked).toList();
    return Calls.fromOffice(helper, duties, help).about(line.code());
  }
}
