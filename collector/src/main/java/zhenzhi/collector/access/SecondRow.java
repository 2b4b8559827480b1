package zhenzhi.collector.access;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** What {@code account} keeps of the codes of a telephone. */
@MappedEntity("account")
record SecondRow(@Id Long id, byte[] secondSecret, long secondStep) {}
