package zhenzhi.collector.privacy;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How long it is known who somebody was.
 *
 * @param numbers after which the telephone numbers of whoever gave a duty up are deleted: for a
 *     year whoever came after asks them, and papers of the year are questioned
 * @param accounts after which name and telephone of a closed account are erased: three years, the
 *     limit for claims before a court (Civil Code of the PRC, 188)
 * @param photos after which the photos of a repair are deleted, from its end: three years, as above
 * @param books after which names in books give way to 已注销 and to how many they were, from the day
 *     of the entry, in a register from the withdrawal of the row: ten years, the shortest term of
 *     archives (State Archives Administration, rule 8 of 2006)
 * @param record after which entries of the record are deleted: five years; the Cybersecurity Law
 *     (21) wants six months of logs at least
 */
@ConfigurationProperties("zhenzhi.privacy")
record PrivacyConfig(
    @Bindable(defaultValue = "400d") Duration numbers,
    @Bindable(defaultValue = "1096d") Duration accounts,
    @Bindable(defaultValue = "1096d") Duration photos,
    @Bindable(defaultValue = "3653d") Duration books,
    @Bindable(defaultValue = "1827d") Duration record) {}
