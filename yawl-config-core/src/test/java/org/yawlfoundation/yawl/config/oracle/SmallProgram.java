package org.yawlfoundation.yawl.config.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;

/** What a JVM under test runs, by its first argument. */
final class SmallProgram {
  private SmallProgram() {}

  public static void main(String[] arguments) throws Exception {
    switch (arguments[0]) {
      case "fill" -> fill();
      case "link" -> link();
      case "crash" -> crash();
      case "tls" -> tls();
      default -> properties();
    }
  }

  private static void fill() {
    var all = new ArrayList<byte[]>();
    while (all.size() < Integer.MAX_VALUE) {
      all.add(new byte[10_000]);
    }
  }

  /** A node of a list, as small as objects with pointers are. */
  private record Node(Object next, Object other, int number) {}

  private static void link() {
    Node last = new Node("", "", 0);
    for (int i = 0; i < Integer.MAX_VALUE; i++) {
      last = new Node(last, "", i);
    }
    System.out.println(last);
  }

  /** Writes where nothing is. */
  private static void crash() throws ReflectiveOperationException {
    var unsafe = Class.forName("sun.misc.Unsafe");
    var only = unsafe.getDeclaredField("theUnsafe");
    only.setAccessible(true);
    unsafe.getMethod("putAddress", long.class, long.class).invoke(only.get(null), 0L, 0L);
  }

  private static void tls() throws Exception {
    var context = SSLContext.getDefault();
    for (boolean client : new boolean[] {true, false}) {
      var engine = context.createSSLEngine();
      engine.setUseClientMode(client);
      System.out.println(String.join(" ", List.of(engine.getEnabledProtocols())));
    }
  }

  private static void properties() {
    new TreeMap<>(System.getProperties())
        .forEach(
            (name, value) -> {
              if (name.toString().startsWith("test.")) {
                System.out.println(name + "=" + value);
              }
            });
  }
}
