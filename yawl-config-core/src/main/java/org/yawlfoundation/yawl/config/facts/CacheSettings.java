package org.yawlfoundation.yawl.config.facts;

import java.util.List;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.yaml.YamlScalar;

/** What redis.conf says, and the values of Bitnami's chart of Redis' container. */
public final class CacheSettings implements FactSource {
  private static final SettingTable TABLE = new SettingTable();

  public static final FactKey<String> BIND = TABLE.word("bind", "where Redis listens");
  public static final FactKey<Boolean> PROTECTED =
      TABLE.onOrOff("protected-mode", "whether Redis turns strangers away");
  public static final FactKey<String> PASSWORD =
      TABLE.word("requirepass", "the password of Redis' default user");
  public static final FactKey<String> USERS = TABLE.word("aclfile", "where Redis finds its users");
  public static final FactKey<String> USER = TABLE.word("user", "a user of Redis");
  public static final FactKey<Memory> MAX_MEMORY =
      TABLE.entry("maxmemory", "what Redis' data may take", Memory.class, CacheSettings::memory);
  public static final FactKey<String> POLICY =
      TABLE.word("maxmemory-policy", "what Redis does when its data are too many");
  public static final FactKey<Boolean> APPEND_ONLY =
      TABLE.onOrOff("appendonly", "whether Redis writes each change to disk");

  public static final FactKey<Memory> MEMORY_LIMIT =
      new FactKey<>("the memory limit of Redis' container", Memory.class);

  /** Whether all addresses are the machine's own; a dash before one lets it be missing. */
  public static boolean isLocal(String bind) {
    return List.of(bind.trim().split(" +", -1)).stream()
        .map(address -> address.startsWith("-") ? address.substring(1) : address)
        .allMatch(address -> address.startsWith("127.") || address.equals("::1"));
  }

  @Override
  public void read(List<ParsedFile> files, Facts facts) {
    for (var file : files) {
      if (file instanceof ParsedFile.Settings settings
          && settings.kind() == ParsedFile.Kind.REDIS) {
        settings.settings().forEach(setting -> TABLE.take(setting, facts));
      } else if (file instanceof ParsedFile.Yaml yaml) {
        for (var values : yaml.yaml().documents()) {
          if (values.child("kind").isEmpty()
              && values.at("master", "resources", "limits", "memory").orElse(null)
                  instanceof YamlScalar limit) {
            var place = new Place(file.path(), limit.line(), limit.column(), limit.width());
            facts.add(MEMORY_LIMIT, limit.text(), Memory::parse, place, "memory");
          }
        }
      }
    }
  }

  /** A bare number counts bytes (redis.conf 8.0). */
  private static Memory memory(String text) {
    boolean isBare = !text.isEmpty() && text.chars().allMatch(Character::isDigit);
    return isBare ? Memory.ofBytes(Long.parseLong(text)) : Memory.parseRedis(text);
  }
}
