/** 责任追究: the office enters and answers, whoever is concerned appeals, nobody else knows of it. */
@NullMarked
package zhenzhi.dashboard.accountability;

import org.jspecify.annotations.NullMarked;
