/** The embedded server under the treatment that machines in offices get. */
@NullMarked
package zhenzhi.db.embedded;

import org.jspecify.annotations.NullMarked;
