package zhenzhi.dashboard.station;

import java.util.Optional;
import zhenzhi.collector.flag.Flags;
import zhenzhi.collector.rectification.order.Orders;
import zhenzhi.dashboard.attendance.PeopleView;
import zhenzhi.dashboard.inspection.OwnVisitService.OwnVisit;

/**
 * What a keeper is asked.
 *
 * @param people how many took part; absent when nobody studied lately
 * @param flags what the office would like to know, the first of them
 * @param orders to put things right, the first of them
 * @param visit what an inspection came to; absent when nobody ever came
 */
record Questions(
    Optional<PeopleView> people, Flags flags, Orders orders, Optional<OwnVisit> visit) {}
