/** What stands above a dish: the sun behind the satellite, and rain, where somebody tells of it. */
@NullMarked
package zhenzhi.collector.diagnosis.sky;

import org.jspecify.annotations.NullMarked;
