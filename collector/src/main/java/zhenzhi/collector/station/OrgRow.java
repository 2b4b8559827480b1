package zhenzhi.collector.station;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.OptionalLong;

/** {@code org_unit} as stored. */
@MappedEntity("org_unit")
record OrgRow(@Id Long id, @Nullable Long parentId, OrgLevel level, String name, String path) {

  OrgUnit unit() {
    return new OrgUnit(
        id, parentId == null ? OptionalLong.empty() : OptionalLong.of(parentId), level, name, path);
  }
}
