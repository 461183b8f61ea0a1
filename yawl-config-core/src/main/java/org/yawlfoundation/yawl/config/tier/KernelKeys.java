package org.yawlfoundation.yawl.config.tier;

import static org.yawlfoundation.yawl.config.tier.NumberTypes.count;
import static org.yawlfoundation.yawl.config.tier.TextTypes.text;

/** The kernel settings that we give: of the nodes, and of hosts that one program has for itself. */
public final class KernelKeys {
  static final KeyList LIST = new KeyList();
  private static final KeyList.Group SETTINGS =
      LIST.open("kernel.settings", OpenGroup.settings("sysctl.d, by the kernel's"));
  private static final KeyList.Group DATABASE =
      LIST.open(
          "kernel.database.settings",
          OpenGroup.settings("sysctl.d on the database's host, by the kernel's"));
  private static final KeyList.Group CACHE =
      LIST.open(
          "kernel.cache.settings",
          OpenGroup.settings("sysctl.d on the host of Redis, by the kernel's"));

  static {
    LIST.open(
        "kernel.podSettings",
        new OpenGroup(
            "Settings of an engine pod's own network, by the kernel's own names.",
            "name of a setting",
            OpenGroup.setting("(?!net\\.ipv4\\.ip_local_port_range$)"),
            "write the name as the kernel spells it; `kernel.settings` has ip_local_port_range, for nodes and pods",
            TextTypes.SETTING));
  }

  private static final KeyType<Long> OVERCOMMIT = NumberTypes.oneOf(0L, 1L, 2L);
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

  public static final Key<Long> CONNTRACK =
      SETTINGS.given(
          "net.netfilter.nf_conntrack_max",
          count(16_384, 2_147_483_647),
          "Connections that a node keeps track of; a new one beyond it is dropped.",
          "524288");
  public static final Key<Long> INOTIFY =
      SETTINGS.given(
          "fs.inotify.max_user_instances",
          count(128, 2_147_483_647),
          "Programs of one user, on all pods of a node together, that may watch files.",
          "880");

  public static final Key<Long> DATABASE_OVERCOMMIT =
      DATABASE.input(
          "vm.overcommit_memory",
          OVERCOMMIT,
          2L,
          "Whether more memory may be promised than there is: 2 is no.",
          "PostgreSQL's manual, 18.4.4 Linux Memory Overcommit: else the kernel may kill the server");
  public static final Key<Long> DATABASE_OVERCOMMIT_RATIO =
      DATABASE.input(
          "vm.overcommit_ratio",
          count(50, 100),
          90L,
          "How much of the memory without huge pages may be promised, in percent, beside swap.",
          "assumed: a tenth for the kernel; its default of 50 would leave half of a host without swap unused");
  public static final Key<Long> DATABASE_SWAPPINESS =
      DATABASE.input(
          "vm.swappiness",
          count(0, 200),
          1L,
          "How soon memory of programs goes to the disk before cached files do.",
          "the least that still lets it, when nothing else is left (the kernel's sysctl/vm.rst)");
  public static final Key<Long> DATABASE_DIRTY_BACKGROUND =
      DATABASE.input(
          "vm.dirty_background_bytes",
          count(8_192, 1L << 40),
          268_435_456L,
          "Changed pages of files, in bytes, from which the kernel begins to write them.",
          "assumed: half a second of an SSD with 500 MB/s; the default is a tenth of all memory");
  public static final Key<Long> DATABASE_DIRTY =
      DATABASE.input(
          "vm.dirty_bytes",
          count(8_192, 1L << 40),
          1_073_741_824L,
          "Changed pages of files, in bytes, from which who writes must wait.",
          "assumed: two seconds of such an SSD; the default is a fifth of all memory, for which a checkpoint's fsync then waits");
  public static final Key<Long> DATABASE_AUTOGROUP =
      DATABASE.input(
          "kernel.sched_autogroup_enabled",
          NumberTypes.oneOf(0L, 1L),
          0L,
          "Whether processes share the processors by session and not each for itself.",
          "for desktops: a server that a session started would share one part with all its backends");
  public static final Key<Long> HUGE_PAGES =
      DATABASE.given(
          "vm.nr_hugepages",
          count(0, 2_147_483_647),
          "Pages of 2 MiB that are set aside at the start, for shared memory alone.",
          "8472");
  public static final Key<Long> CACHE_OVERCOMMIT =
      CACHE.input(
          "vm.overcommit_memory",
          OVERCOMMIT,
          1L,
          "Whether more memory may be promised than there is: 1 is always.",
          "Redis warns at its start without it: a fork that writes to the disk may fail");

  /** Given only: every limit of open files that we know stays within the kernel's own value. */
  public static final Key<Long> NR_OPEN =
      SETTINGS.given(
          "fs.nr_open",
          count(1_048_576, 2_147_483_584),
          "What a limit of open files may be at most; below it, logins under a higher limit fail.",
          "1048576");

  private KernelKeys() {}
}
