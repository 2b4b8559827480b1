/**
 * What is out of order at a site, whatever the reason: seen, gone, or not to be told at present;
 * and since when, through blips and back.
 */
@NullMarked
package zhenzhi.collector.diagnosis.symptom;

import org.jspecify.annotations.NullMarked;
