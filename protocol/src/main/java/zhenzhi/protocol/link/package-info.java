/**
 * The one supervised MQTT connection that both ends use: Eclipse Paho behind a class that knows its
 * defects and works round them.
 */
@NullMarked
package zhenzhi.protocol.link;

import org.jspecify.annotations.NullMarked;
