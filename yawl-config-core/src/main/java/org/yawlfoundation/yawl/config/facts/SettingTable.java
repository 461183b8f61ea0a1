package org.yawlfoundation.yawl.config.facts;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.yawlfoundation.yawl.config.facts.ParsedFile.Setting;
import org.yawlfoundation.yawl.config.quantity.Durations;
import org.yawlfoundation.yawl.config.quantity.Memory;

/** The settings of one program that facts are taken from, each with how its value is read. */
final class SettingTable {
  private static final Map<String, Boolean> SWITCHES = switches();

  private final Map<String, Entry<?>> entries = new LinkedHashMap<>();

  private record Entry<T>(FactKey<T> key, Function<String, T> read) {
    void take(Setting setting, Facts facts) {
      facts.setting(setting, key, read);
    }
  }

  /** Takes what is asked of a setting, whose name is written in small letters or large. */
  void take(Setting setting, Facts facts) {
    var entry = entries.get(setting.name().toLowerCase(Locale.ROOT));
    if (entry != null) {
      entry.take(setting, facts);
    }
  }

  FactKey<String> word(String setting, String meaning) {
    return entry(setting, meaning, String.class, Function.identity());
  }

  FactKey<Long> count(String setting, String meaning) {
    return entry(setting, meaning, Long.class, Facts::count);
  }

  FactKey<BigDecimal> factor(String setting, String meaning) {
    return entry(setting, meaning, BigDecimal.class, Facts::factor);
  }

  /** PostgreSQL's words and Redis' for on and off (PostgreSQL 17 manual 19.1.1). */
  FactKey<Boolean> onOrOff(String setting, String meaning) {
    return entry(setting, meaning, Boolean.class, SettingTable::isOn);
  }

  /** An amount in PostgreSQL's spelling, which counts a bare number in a unit of the setting's. */
  FactKey<Memory> memory(String setting, Memory unit, String meaning) {
    return entry(
        setting,
        meaning,
        Memory.class,
        text -> isBare(text) ? unit.times(Facts.count(text)) : Memory.parsePostgres(text));
  }

  /** A time in PostgreSQL's spelling, which counts a bare number in a unit of the setting's. */
  FactKey<Duration> time(String setting, Duration unit, String meaning) {
    return entry(
        setting,
        meaning,
        Duration.class,
        text ->
            isBare(text) ? unit.multipliedBy(Facts.count(text)) : Durations.parsePostgres(text));
  }

  <T> FactKey<T> entry(String setting, String meaning, Class<T> type, Function<String, T> read) {
    var key = new FactKey<>(meaning, type);
    entries.put(setting, new Entry<>(key, read));
    return key;
  }

  private static boolean isBare(String text) {
    return !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
  }

  private static Boolean isOn(String text) {
    var on = SWITCHES.get(text.toLowerCase(Locale.ROOT));
    if (on == null) {
      throw new IllegalArgumentException(text);
    }
    return on;
  }

  private static Map<String, Boolean> switches() {
    var words = new LinkedHashMap<String, Boolean>();
    for (var on : new String[] {"on", "true", "yes", "1"}) {
      words.put(on, true);
    }
    for (var off : new String[] {"off", "false", "no", "0"}) {
      words.put(off, false);
    }
    return words;
  }
}
