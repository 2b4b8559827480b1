package zhenzhi.dashboard.login;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import io.micronaut.core.order.Ordered;

/**
 * An account that the log-in page shows to everybody: for demonstrations only.
 *
 * @param who may try it, in words
 */
@EachProperty(value = "zhenzhi.demo.accounts", list = true)
record DemoAccount(@Parameter int index, String who, String login, String password)
    implements Ordered {

  @Override
  public int getOrder() {
    return index;
  }
}
