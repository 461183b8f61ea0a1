package org.yawlfoundation.yawl.config.tier;

import static org.yawlfoundation.yawl.config.tier.NumberTypes.count;
import static org.yawlfoundation.yawl.config.tier.TextTypes.text;

/** The kernel settings of the nodes that we give. */
public final class KernelKeys {
  static final KeyList LIST = new KeyList();
  private static final KeyList.Group SETTINGS =
      LIST.open("kernel.settings", OpenGroup.settings("sysctl.d, by the kernel's"));
  private static final KeyType<String> PORTS =
      text(
          "two ports",
          "two ports with a space between, such as `15000 60999`",
          "^[0-9]{1,5} [0-9]{1,5}$",
          11);
  private static final KeyType<String> PORT_LIST =
      text(
          "ports and ranges",
          "ports and ranges with commas between, such as `30000-32767`",
          "^[0-9]{1,5}(-[0-9]{1,5})?(,[0-9]{1,5}(-[0-9]{1,5})?)*$",
          500);

  public static final Key<Long> MAX_MAP_COUNT =
      SETTINGS.given(
          "vm.max_map_count",
          count(65_530, 2_147_483_647),
          "Memory mappings of one process.",
          "262144");
  public static final Key<Long> SOMAXCONN =
      SETTINGS.input(
          "net.core.somaxconn",
          count(128, 65_535),
          65_535L,
          "Connections that may wait to be accepted, on the node's own network.",
          "guide 1.2");
  public static final Key<Long> SYN_BACKLOG =
      SETTINGS.input(
          "net.ipv4.tcp_max_syn_backlog",
          count(128, 2_147_483_647),
          65_535L,
          "Connections that may stand half open.",
          "as long a queue as somaxconn");
  public static final Key<String> LOCAL_PORTS =
      SETTINGS.input(
          "net.ipv4.ip_local_port_range",
          PORTS,
          "15000 60999",
          "Ports for outgoing connections.",
          "guide 1.2 begins at 1024, where 8080 and 9090 listen");
  public static final Key<String> RESERVED_PORTS =
      SETTINGS.input(
          "net.ipv4.ip_local_reserved_ports",
          PORT_LIST,
          "30000-32767",
          "Of these, never taken: they are Kubernetes' node ports.",
          "Kubernetes' default service-node-port-range");

  /** Given only: every limit of open files that we know stays within the kernel's own value. */
  public static final Key<Long> NR_OPEN =
      SETTINGS.given(
          "fs.nr_open",
          count(1_048_576, 2_147_483_584),
          "What a limit of open files may be at most; below it, logins under a higher limit fail.",
          "1048576");

  private KernelKeys() {}
}
