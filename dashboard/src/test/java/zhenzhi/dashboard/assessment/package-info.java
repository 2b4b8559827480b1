/** 考核: assessments as pages, each point with its reason; their review, comparison and sheets. */
@NullMarked
package zhenzhi.dashboard.assessment;

import org.jspecify.annotations.NullMarked;
