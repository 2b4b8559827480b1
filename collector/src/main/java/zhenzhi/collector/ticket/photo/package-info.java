/** 照片 of a repair: taken by a technician, kept small and without the place they were taken at. */
@NullMarked
package zhenzhi.collector.ticket.photo;

import org.jspecify.annotations.NullMarked;
