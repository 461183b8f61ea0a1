package org.yawlfoundation.yawl.config.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.oracle.KernelShell;

/**
 * Asks a kernel for its settings and prints the file {@code sysctls.tsv}.
 *
 * <p>Whose a setting is, is told by who may write it: a stranger who owns a new network and nothing
 * else may write what that network has for itself. Its range is told by what it takes: a value
 * counts as taken where it is read back.
 *
 * <p>{@code SysctlRecorder <kernel-X.Y of .ci/own-kernel> <check_sysctls.go of
 * kubernetes/pod-security-admission>}
 */
final class SysctlRecorder {
  /** Folders of a device repeat those of {@code default}; the others are for those who debug. */
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "net/ipv[46]/(conf|neigh)/(?!default/).*|(abi|debug|dev|user)/.*|kernel/(random|ftrace|stack_tracer|ns_last_pid|.*_next_id).*|.*/flush");

  /** Writing these would cost the machine its memory or cannot be undone. */
  private static final Pattern NOT_TRIED =
      Pattern.compile(
          "vm/(min_free_kbytes|overcommit_kbytes|nr_hugepages.*|nr_overcommit_hugepages|watermark_.*|drop_caches|compact_memory|lowmem_reserve_ratio)"
              + "|kernel/(modules_disabled|kexec_load_.*|unprivileged_bpf_disabled|yama/ptrace_scope|sysrq|core_pattern|modprobe"
              + "|hotplug|poweroff_cmd|cad_pid|printk|sysctl_writes_strict|unprivileged_userns_.*|acct|kptr_restrict)"
              + "|net/core/bpf_.*|net/netfilter/nf_hooks_lwtunnel");

  /** What these take depends on the machine, on another setting or on the kernel's release. */
  private static final Pattern MOVING =
      Pattern.compile(
          "net/netfilter/nf_conntrack_frag6_.*|net/ipv[46]/.*frag_.*thresh|kernel/sched_(rt|deadline)_.*"
              + "|kernel/sched_util_.*|net/core/(rps_|flow_limit_|max_skb_frags).*|net/ipv4/(tcp_ecn|ip_unprivileged_port_start)"
              + "|vm/mmap_.*");

  private static final Pattern NUMBERS = Pattern.compile("-?[0-9]+( -?[0-9]+)*");
  private static final Pattern KUBELETS_OWN =
      Pattern.compile("kernel/(sem$|shm|msg).*|kernel/sem|fs/mqueue/.*|net/.*");
  private static final Pattern ALLOWED_SINCE =
      Pattern.compile("sysctlsAllowedV1Dot([0-9]+) = (.*?)\\n\\t\\)", Pattern.DOTALL);
  private static final Pattern QUOTED = Pattern.compile("\"([a-z0-9_./]+)\"");

  /** Edges at which kernels are known to draw a line; others are looked for in halves. */
  private static final List<BigInteger> EDGES =
      Stream.of(
              "18446744073709551615",
              "9223372036854775807",
              "4294967295",
              "2147483647",
              "65535",
              "255",
              "1",
              "2")
          .map(BigInteger::new)
          .toList();

  private static final BigInteger LOWEST = EDGES.get(1).negate();
  private static final BigInteger HIGHEST = EDGES.get(0);

  private final Supplier<KernelShell> boot;
  private KernelShell kernel;
  private final Map<String, Integer> safeSince;
  private final Map<String, SortedSet<String>> owned = new TreeMap<>();

  private SysctlRecorder(Supplier<KernelShell> boot, Map<String, Integer> safeSince) {
    this.boot = boot;
    this.kernel = boot.get();
    this.safeSince = safeSince;
  }

  public static void main(String[] files) throws IOException {
    System.out.print(record(Path.of(files[0]), safeSince(Files.readString(Path.of(files[1])))));
  }

  /** The file, from a program that boots a kernel. */
  static String record(Path program, Map<String, Integer> safeSince) {
    var small = new SysctlRecorder(() -> KernelShell.booted(program, 300), safeSince);
    var others = small.defaults();
    small.kernel.close();
    var recorder = new SysctlRecorder(() -> KernelShell.booted(program, 3_000), safeSince);
    var defaults = recorder.defaults();
    defaults.entrySet().retainAll(others.entrySet());
    var rows = recorder.rows();
    rows.forEach(
        (key, row) -> row.add(row.get(3).equals("text") ? "" : defaults.getOrDefault(key, "")));
    var version = recorder.kernel.version();
    recorder.kernel.close();
    return """
          # What Linux %s (Debian's linux-image-cloud-amd64, in a machine of its own, with nf_conntrack) says of its settings.
          # Asked by SysctlRecorder. scope is node, or the namespace whose owner may write it and nothing else.
          # pod is safe (since a minor of Kubernetes; check_sysctls.go of kubernetes/pod-security-admission), unsafe (the kubelet must
          # allow it by name) or never. type is int, several ints, a range of two ints, ports or text; min and max are of an int, empty
          # where trying them would have cost the machine. An empty default depends on memory, or is empty. `default` stands for any device.
          # key\tscope\tpod\ttype\tmin\tmax\tdefault
          """
            .formatted(version)
        + rows.values().stream()
            .map(row -> String.join("\t", row) + "\n")
            .collect(Collectors.joining());
  }

  /** What each version of Pod Security's baseline added, by key, from its source. */
  static Map<String, Integer> safeSince(String source) {
    var since = new TreeMap<String, Integer>();
    ALLOWED_SINCE
        .matcher(source)
        .results()
        .forEach(
            list ->
                QUOTED
                    .matcher(list.group(2))
                    .results()
                    .forEach(key -> since.put(key.group(1), Integer.parseInt(list.group(1)))));
    return since;
  }

  private Map<String, String> defaults() {
    var values = new TreeMap<String, String>();
    for (var path : kernel.keys()) {
      if (!LEFT_OUT.matcher(path).matches()) {
        values.put(dotted(path), kernel.read(path));
      }
    }
    return values;
  }

  /** Asks a kernel that is up already. */
  static SysctlRecorder asking(KernelShell kernel) {
    return new SysctlRecorder(() -> kernel, Map.of());
  }

  /** Whose each setting is, by key. */
  Map<String, String> scopes() {
    own();
    var scopes = new TreeMap<String, String>();
    for (var path : kernel.keys()) {
      if (!LEFT_OUT.matcher(path).matches()) {
        scopes.put(dotted(path), scope(path).toUpperCase(Locale.ROOT));
      }
    }
    return scopes;
  }

  private void own() {
    var anybodys = kernel.owned("");
    Map.of("netns", "-n", "ipc", "-i")
        .forEach(
            (scope, option) -> {
              var keys = new TreeSet<>(kernel.owned(option));
              keys.removeAll(anybodys);
              owned.put(scope, keys);
            });
  }

  private String scope(String path) {
    return owned.entrySet().stream()
        .filter(e -> e.getValue().contains(path))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("node");
  }

  private Map<String, List<String>> rows() {
    own();
    var rows = new TreeMap<String, List<String>>();
    for (var path : kernel.keys()) {
      if (!LEFT_OUT.matcher(path).matches()) {
        try {
          rows.put(dotted(path), row(path, !NOT_TRIED.matcher(path).matches()));
        } catch (UncheckedIOException e) {
          kernel.close();
          kernel = boot.get();
          rows.put(dotted(path), row(path, false));
        }
      }
    }
    return rows;
  }

  private List<String> row(String path, boolean mayTry) {
    var value = kernel.read(path);
    var scope = scope(path);
    var form = form(path, value, mayTry);
    var range =
        mayTry
                && !MOVING.matcher(path).matches()
                && (form.startsWith("int") || form.equals("range"))
            ? range(path, value, form)
            : List.of("", "");
    if (mayTry) {
      kernel.write(path, value);
    }
    var key = dotted(path);
    return new ArrayList<>(
        List.of(key, scope, pod(path, key, scope), form, range.get(0), range.get(1)));
  }

  private String pod(String path, String key, String scope) {
    boolean may =
        (scope.equals("netns") || scope.equals("ipc")) && KUBELETS_OWN.matcher(path).matches();
    var since = safeSince.get(key);
    return !may ? "never" : since == null ? "unsafe" : since == 0 ? "safe" : "safe 1." + since;
  }

  private String form(String path, String value, boolean mayTry) {
    if (!NUMBERS.matcher(value).matches()) {
      boolean ports = mayTry && value.isEmpty() && kernel.write(path, "7-9,11").equals("7-9,11");
      return ports ? "ports" : "text";
    }
    int count = value.split(" ", -1).length;
    if (count == 2 && mayTry && takes(path, "20000 20001") && !takes(path, "20001 20000")) {
      return "range";
    }
    return count == 1 ? "int" : "int " + count;
  }

  /** The least and the greatest value; of several ints, what each may be while the others stay. */
  private List<String> range(String path, String value, String form) {
    var words = List.of(value.split(" ", -1));
    if (form.equals("range")) {
      return between(v -> takes(path, v + " " + v), new BigInteger("20000"));
    }
    var least = new ArrayList<String>();
    var most = new ArrayList<String>();
    for (int i = 0; i < words.size(); i++) {
      int at = i;
      var found =
          between(
              v -> {
                var others = new ArrayList<>(words);
                others.set(at, v.toString());
                return takes(path, String.join(" ", others));
              },
              new BigInteger(words.get(i)));
      least.add(found.get(0));
      most.add(found.get(1));
    }
    return List.of(together(least), together(most));
  }

  private static String together(List<String> bounds) {
    boolean same = Collections.frequency(bounds, bounds.get(0)) == bounds.size();
    return same ? bounds.get(0) : String.join(" ", bounds);
  }

  private boolean takes(String path, String value) {
    return kernel.write(path, value).equals(value);
  }

  private static List<String> between(Predicate<BigInteger> takes, BigInteger good) {
    if (!takes.test(good)) {
      return List.of("", "");
    }
    var edges = new ArrayList<>(EDGES);
    edges.add(good);
    var most =
        edges.stream()
            .filter(e -> e.compareTo(good) >= 0)
            .filter(e -> takes.test(e) && !takes.test(e.add(BigInteger.ONE)))
            .findFirst()
            .orElseGet(() -> last(takes, good, HIGHEST));
    var least =
        Stream.of("-2147483648", "-1", "0", "1")
            .map(BigInteger::new)
            .filter(e -> e.compareTo(good) <= 0)
            .filter(e -> takes.test(e) && !takes.test(e.subtract(BigInteger.ONE)))
            .findFirst()
            .orElseGet(() -> last(takes, good, LOWEST));
    boolean rounded = least.equals(most);
    return rounded ? List.of("", "") : List.of(least.toString(), most.toString());
  }

  /** The last value that is taken on the way from a good one to a far one, looked for in halves. */
  private static BigInteger last(Predicate<BigInteger> takes, BigInteger good, BigInteger far) {
    if (takes.test(far)) {
      return far;
    }
    var taken = good;
    var refused = far;
    while (taken.subtract(refused).abs().compareTo(BigInteger.ONE) > 0) {
      var middle = taken.add(refused).shiftRight(1);
      if (takes.test(middle)) {
        taken = middle;
      } else {
        refused = middle;
      }
    }
    return taken;
  }

  private static String dotted(String path) {
    return path.replace('/', '.');
  }
}
