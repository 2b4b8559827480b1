/**
 * What the sweep keeps, for people to read: a diagnosis with everything that was thought of it, and
 * an incident with its sites. Nothing is decided here, and nobody sees beyond their own subtree.
 */
@NullMarked
package zhenzhi.collector.diagnosis.dossier;

import org.jspecify.annotations.NullMarked;
