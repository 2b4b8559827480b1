/**
 * What lies between a dish and its satellite: rain, its attenuation and noise, the sun, and where
 * both stand. Formulas name their sources; tests hold them against published figures.
 */
@NullMarked
package zhenzhi.simulator.sky;

import org.jspecify.annotations.NullMarked;
