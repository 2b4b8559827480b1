/** What is really wrong, with whom, from when until when: what a diagnosis is measured against. */
@NullMarked
package zhenzhi.simulator.truth;

import org.jspecify.annotations.NullMarked;
