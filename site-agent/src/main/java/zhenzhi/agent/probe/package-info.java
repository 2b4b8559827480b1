/**
 * What can be observed on a box, one class per thing: reception, line, box, binding and player.
 *
 * <p>A probe only looks. It takes the system's folders as arguments, so that a test can show it a
 * recorded tree, and it may fail or hang without hindering the others.
 */
@NullMarked
package zhenzhi.agent.probe;

import org.jspecify.annotations.NullMarked;
