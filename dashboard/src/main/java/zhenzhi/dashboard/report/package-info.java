/** What a keeper reports by one tap, and what others enter: 报修 and 登记工单. */
@NullMarked
package zhenzhi.dashboard.report;

import org.jspecify.annotations.NullMarked;
