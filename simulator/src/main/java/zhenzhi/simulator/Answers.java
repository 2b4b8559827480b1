package zhenzhi.simulator;

import java.util.List;
import java.util.Optional;
import zhenzhi.protocol.Command;
import zhenzhi.protocol.Command.Order;
import zhenzhi.protocol.Result;
import zhenzhi.protocol.Result.Finding;
import zhenzhi.protocol.Result.Outcome;
import zhenzhi.protocol.Result.Verdict;
import zhenzhi.simulator.plan.Fault;

/** How a simulated box answers a command. */
final class Answers {
  private Answers() {}

  static Result to(Command command, Optional<Fault> fault) {
    return switch (command.order()) {
      case Order.ReportNow _ -> result(command, Outcome.DONE, "待发的报告已全部发出", List.of());
      case Order.Diagnose _ -> result(command, Outcome.DONE, "已逐项检查", findings(fault));
      case Order.SetInterval _ -> result(command, Outcome.REFUSED, "模拟站点的上报间隔由仿真设定", List.of());
    };
  }

  private static Result result(
      Command command, Outcome outcome, String detail, List<Finding> findings) {
    return new Result(command.id(), command.station(), outcome, detail, findings);
  }

  private static List<Finding> findings(Optional<Fault> fault) {
    return fault
        .map(it -> List.of(finding(it.kind())))
        .orElse(List.of(new Finding("设备", Verdict.GOOD, "接收、线路、机顶盒、绑定均正常")));
  }

  private static Finding finding(Fault.Kind kind) {
    return switch (kind) {
      case LNB_DEAD -> new Finding("接收", Verdict.BAD, "高频头无供电，无信号");
      case DISH_DRIFTED -> new Finding("接收", Verdict.BAD, "有强度，质量低，未锁定");
      case LINE_DOWN -> new Finding("线路", Verdict.BAD, "网线无载波");
      case LINE_POOR -> new Finding("线路", Verdict.BAD, "丢包严重，域名解析无应答");
      case BINDING_WRONG -> new Finding("绑定", Verdict.BAD, "账号与登记不符，后台拒绝");
      case BOX_HOT -> new Finding("机顶盒", Verdict.BAD, "温度过高");
      case DISK_FULL -> new Finding("机顶盒", Verdict.BAD, "存储空间将满");
      case POWER_CUT -> new Finding("机顶盒", Verdict.BAD, "断电后时钟未校准");
    };
  }
}
