package org.yawlfoundation.yawl.config.facts;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.facts.ParsedFile.Option;
import org.yawlfoundation.yawl.config.quantity.Memory;

/** What options of a JVM say. */
final class JvmFacts implements FactSource {
  private static final Pattern JDK = Pattern.compile("# for JDK ([0-9]+)");
  private static final List<String> COLLECTORS =
      List.of(
          "-XX:+UseZGC",
          "-XX:+UseG1GC",
          "-XX:+UseParallelGC",
          "-XX:+UseSerialGC",
          "-XX:+UseShenandoahGC");

  @Override
  public void read(List<ParsedFile> files, Facts facts) {
    for (var file : files) {
      if (file instanceof ParsedFile.Options options) {
        facts.header(file, JDK, FactKeys.TARGET_JDK, Facts::count);
        options.options().forEach(option -> option(option, facts));
      }
    }
    facts.otherwise(FactKeys.TARGET_JDK, Assumed.JDK);
  }

  private static void option(Option option, Facts facts) {
    var text = option.text();
    if (COLLECTORS.contains(text)) {
      facts.add(FactKeys.COLLECTOR, text, JvmFacts::collector, option.place(), text);
    }
    option(facts, option, text, "-Xmx", FactKeys.MAX_HEAP, JvmFacts::memory);
    option(facts, option, text, "-XX:MaxHeapSize=", FactKeys.MAX_HEAP, JvmFacts::memory);
    option(facts, option, text, "-Xms", FactKeys.MIN_HEAP, JvmFacts::memory);
    option(facts, option, text, "-XX:MinHeapSize=", FactKeys.MIN_HEAP, JvmFacts::memory);
    option(facts, option, text, "-XX:MaxMetaspaceSize=", FactKeys.METASPACE, JvmFacts::memory);
    option(
        facts, option, text, "-XX:ReservedCodeCacheSize=", FactKeys.CODE_CACHE, JvmFacts::memory);
    option(
        facts, option, text, "-XX:MaxDirectMemorySize=", FactKeys.DIRECT_MEMORY, JvmFacts::memory);
    option(
        facts,
        option,
        text,
        "-Djdk.virtualThreadScheduler.parallelism=",
        FactKeys.CARRIERS,
        Facts::count);
    option(
        facts,
        option,
        text,
        "-Dhibernate.hikari.maximumPoolSize=",
        FactKeys.CONNECTIONS_PER_POD,
        Facts::count);
  }

  private static <T> void option(
      Facts facts,
      Option option,
      String text,
      String start,
      FactKey<T> key,
      Function<String, T> read) {
    if (text.startsWith(start)) {
      facts.add(
          key, text.substring(start.length()), read, option.place(), start.replaceAll("=$", ""));
    }
  }

  /** Without the sign that switches it on: {@code ZGC}, {@code SerialGC}. */
  private static String collector(String option) {
    return option.substring("-XX:+Use".length());
  }

  private static Memory memory(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("no size");
    }
    int power = "kmgt".indexOf(Character.toLowerCase(text.charAt(text.length() - 1))) + 1;
    long number = Long.parseLong(power == 0 ? text : text.substring(0, text.length() - 1));
    return number <= Facts.LARGEST.bytes() >> (10 * power)
        ? Memory.ofBytes(number << (10 * power))
        : Facts.LARGEST.times(2);
  }
}
