package org.yawlfoundation.yawl.config.tier;

import static org.yawlfoundation.yawl.config.tier.NumberTypes.count;
import static org.yawlfoundation.yawl.config.tier.QuantityTypes.MEMORY;
import static org.yawlfoundation.yawl.config.tier.TextTypes.choice;

import org.yawlfoundation.yawl.config.quantity.Memory;

/** How the engine's JVM is run. */
public final class JvmKeys {
  static final KeyList LIST = new KeyList();
  private static final KeyList.Group JVM =
      LIST.group("engine.jvm", "How the engine's JVM divides its memory.");

  public static final Key<String> COLLECTOR =
      JVM.given(
          "collector",
          choice("ZGC", "G1", "Parallel", "Serial", "Shenandoah"),
          "The JVM's garbage collector.",
          "ZGC");
  public static final Key<Long> PROCESSORS =
      JVM.derived(
          "processors",
          count(1, 128),
          "Processors that the JVM sees, and carriers that it starts.");
  public static final Key<Memory> HEAP =
      JVM.given(
          "heap",
          Bounded.between(MEMORY, "64Mi", "1Ti"),
          "The engine's heap, fixed from start to end.",
          "2880Mi");
  public static final Key<Memory> METASPACE =
      JVM.input(
          "metaspace",
          Bounded.between(MEMORY, "64Mi", "4Gi"),
          Memory.ofMebibytes(256),
          "The most that class metadata may take.",
          "assumed for Spring Boot with Hibernate; unlimited by default (JDK 25)");
  public static final Key<Memory> CODE_CACHE =
      JVM.given(
          "codeCache",
          Bounded.between(MEMORY, "16Mi", "2Gi"),
          "Compiled code; 240Mi is HotSpot's own choice.",
          "240Mi");
  public static final Key<Memory> DIRECT_MEMORY =
      JVM.given(
          "directMemory",
          Bounded.between(MEMORY, "16Mi", "64Gi"),
          "The most that direct buffers may take.",
          "256Mi");
  public static final Key<Long> THREADS =
      JVM.given(
          "threads", count(1, 100_000), "Platform threads to leave 1Mi of stack each for.", "200");
  public static final Key<Memory> OVERHEAD =
      JVM.derived("overhead", MEMORY, "What the collector and the C library take beside all else.");
  public static final Key<String> TLS =
      JVM.input(
          "tls",
          choice("default", "TLSv1.3"),
          "default",
          "What TLS the engine speaks: the JDK's own choice, or 1.3 alone.",
          "JDK 17 to 25 speak 1.2 and 1.3");
  public static final Key<JvmOption> OPTIONS =
      JVM.given(
          "options[]",
          option(),
          "Further JVM options, after ours and as the JVM spells them.",
          "-XX:+AlwaysPreTouch");

  private JvmKeys() {}

  private static KeyType<JvmOption> option() {
    var text =
        TextTypes.text(
            "a JVM option",
            "one option without spaces, such as `-XX:+AlwaysPreTouch`",
            JvmOption.PATTERN,
            1_024);
    return new KeyType<>(
        text.name(),
        text.legal(),
        JvmOption.class,
        scalar -> new JvmOption(text.reader().read(scalar)),
        JvmOption::text,
        text.schema());
  }
}
