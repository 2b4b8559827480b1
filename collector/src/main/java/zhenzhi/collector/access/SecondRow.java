package zhenzhi.collector.access;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** What {@code account} keeps of codes. */
@MappedEntity("account")
record SecondRow(@Id Long id, byte @Nullable [] secondSecret, long secondStep) {}
