package zhenzhi.collector.inspection;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How much is inspected, by which sheet, and how long a site has to put things right.
 *
 * @param share percent of the sites that a month's draw falls on, in each subdistrict and kind; 40
 *     is what is said of inspections elsewhere [weak]
 * @param sheet file with the check sheet, a line for each item; the built-in one when empty
 * @param rectifyDays from the visit to the day until which a site puts things right, unless the
 *     inspector says another [guess]
 */
@ConfigurationProperties("zhenzhi.inspection")
public record InspectionConfig(
    @Bindable(defaultValue = "40") int share,
    @Bindable(defaultValue = "") String sheet,
    @Bindable(defaultValue = "15") int rectifyDays) {}
