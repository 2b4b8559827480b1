package zhenzhi.collector.book.shelf;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Which books sites keep.
 *
 * @param file of the books in the form of the built-in one; empty takes that
 */
@ConfigurationProperties("zhenzhi.book")
record BookConfig(@Bindable(defaultValue = "") String file) {}
