/**
 * Tells two boxes that take turns under one name, as a copied card or a stolen key make them, from
 * one box whose line comes and goes.
 */
@NullMarked
package zhenzhi.collector.ingest.twin;

import org.jspecify.annotations.NullMarked;
