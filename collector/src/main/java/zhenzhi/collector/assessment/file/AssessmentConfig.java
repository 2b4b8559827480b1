package zhenzhi.collector.assessment.file;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * By what sites are assessed.
 *
 * @param sheet file with the sheet in the form of the built-in one; empty takes that
 */
@ConfigurationProperties("zhenzhi.assessment")
public record AssessmentConfig(@Bindable(defaultValue = "") String sheet) {}
