package zhenzhi.dashboard.guide;

import java.util.List;
import zhenzhi.dashboard.diagnosis.AdviceView.Step;
import zhenzhi.dashboard.diagnosis.Drawing;

/** A page of the guide: one thing that a keeper does, in a few steps. */
record Chapter(String title, Drawing drawing, String says, List<Step> steps) {
  Chapter {
    steps = List.copyOf(steps);
  }

  /** What a new keeper does, in the order in which it comes. */
  static final List<Chapter> ALL =
      List.of(
          new Chapter(
              "管理员要做的事",
              Drawing.PEOPLE,
              "您管着站点的机顶盒和电视。把它们管好，组织大家来学，就够了。",
              List.of(
                  new Step(Drawing.PLUG, "管好设备", "机顶盒、电视、锅盖、光猫，都在、都通电、没有人动。"),
                  new Step(Drawing.TELEVISION, "按时放课", "到了学习的日子，提前把课放起来。"),
                  new Step(Drawing.BOOK, "如实登记", "放了什么、来了几个人，当天记下来。没有学就不记。"),
                  new Step(Drawing.PHONE, "坏了就报", "自己看三样，看不好就报修。不用等到检查的时候。"))),
          new Chapter(
              "开机",
              Drawing.PLUG,
              "从左到右做一遍，两分钟就好。",
              List.of(
                  new Step(Drawing.PLUG, "插上电源", "机顶盒和电视都插上，电闸合上。"),
                  new Step(Drawing.LIGHTS, "等灯变绿", "机顶盒的灯先红后绿，要等一两分钟。"),
                  new Step(Drawing.TELEVISION, "选信号源", "按电视遥控器的“信号源”，选机顶盒接的那一个口。"),
                  new Step(Drawing.REMOTE, "看到首页", "电视上出现课程的首页，就是开好了。"))),
          new Chapter(
              "看信号",
              Drawing.DISH,
              "没有画面、画面一格一格的，先看信号。",
              List.of(
                  new Step(Drawing.REMOTE, "看信号条", "按遥控器的“信息”或者“设置”，看强度和质量两根条。"),
                  new Step(Drawing.DISH, "看天", "下大雨、下雪，或者春分秋分前后的中午，等一等会自己好。"),
                  new Step(Drawing.CONNECTOR, "看接头", "先拔电源，再把机顶盒后面的天线接头拧紧。"),
                  new Step(Drawing.MODEM, "用宽带的看光猫", "光猫有红灯，断电一分钟再开。"))),
          new Chapter(
              "放课件",
              Drawing.TELEVISION,
              "党的基本知识、政策理论、专题教学，都在首页里。",
              List.of(
                  new Step(Drawing.CALENDAR, "看学习计划", "手机上“本站”里有这个月要学什么。"),
                  new Step(Drawing.REMOTE, "选一课", "用上下左右选，按“确定”放。一课最好一口气放完。"),
                  new Step(Drawing.PEOPLE, "有人在看", "放给人看才算学习。没有人的时候关掉。"),
                  new Step(Drawing.PLUG, "放完关好", "机顶盒先按遥控器关机，再关电源。打雷以前要拔掉。"))),
          new Chapter(
              "登记",
              Drawing.BOOK,
              "播放的时间系统自己记，您只补它不知道的。",
              List.of(
                  new Step(Drawing.PEOPLE, "报人数", "学完在手机上“本站”里点一下，来了几个人。"),
                  new Step(Drawing.BOOK, "记一册三簿", "学习收看、设备运行、信息反馈，当天记，记真的。"),
                  new Step(Drawing.PHONE, "换了人、换了电话", "告诉办事处。不然出了事找不到您。"),
                  new Step(Drawing.LABEL, "换了机顶盒", "把背面贴纸上的设备号告诉办事处。"))),
          new Chapter(
              "出问题找谁",
              Drawing.PHONE,
              "先看后面的卡片，做三步。还不行，就找人。",
              List.of(
                  new Step(Drawing.PHONE, "手机上报修", "打开“本站”，点一下哪里不对。这样最快，也不会忘。"),
                  new Step(Drawing.MODEM, "上不了网、账号不对", "找联通，报站点名字和设备号。"),
                  new Step(Drawing.DISH, "没信号、开不了机", "找维修人员。不要拆机，不要爬高。"),
                  new Step(Drawing.PEOPLE, "说不清", "找办事处。B岗也知道该找谁。"))),
          new Chapter(
              "每月要做什么",
              Drawing.CALENDAR,
              "把这一页贴在墙上。",
              List.of(
                  new Step(Drawing.CALENDAR, "月初", "看这个月的学习计划，和办事处定好哪几天学。"),
                  new Step(Drawing.LIGHTS, "每月十号", "故障排查：开机、看信号、放一课、看锅盖和线。"),
                  new Step(Drawing.TELEVISION, "学习的日子", "提前半小时开机，放课，报人数，记簿。"),
                  new Step(Drawing.BOOK, "月底", "对一对簿子，看看手机上的学时。写一条信息反馈。"))));
}
