package zhenzhi.collector.access.guard;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A page that shows what is about persons as it is: names of residents, whole telephone numbers,
 * what somebody is reproached with. Whoever opens it is written down.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Personal {}
