package zhenzhi.dashboard.boards;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Where Grafana is.
 *
 * @param address how people reach it, such as https://jy.example.cn/boards; pages lead nowhere when
 *     it is empty
 */
@ConfigurationProperties("zhenzhi.boards")
record BoardsConfig(@Bindable(defaultValue = "") String address) {}
