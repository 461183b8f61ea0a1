package org.yawlfoundation.yawl.config.plan;

import java.util.Map;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.tier.KernelKeys;
import org.yawlfoundation.yawl.config.tier.RedisKeys;
import org.yawlfoundation.yawl.config.tier.RolloutKeys;
import org.yawlfoundation.yawl.config.tier.ScalingKeys;

/** Derives the cache's settings from its container, its use, and the pods that ask it. */
final class RedisDeriver {
  private static final Memory MEBIBYTE = Memory.ofMebibytes(1);

  /** What a new network namespace has for somaxconn since Linux 5.4. */
  private static final long POD_BACKLOG = 4_096;

  private RedisDeriver() {}

  static Redis derive(SheetBuilder sheet) {
    return new Redis(
        sheet.input(RedisKeys.MEMORY),
        sheet.input(RedisKeys.CPUS),
        sheet.input(RedisKeys.USE),
        settings(sheet));
  }

  private static Map<String, Object> settings(SheetBuilder sheet) {
    var settings = new SettingsBuilder(sheet);
    settings.input(RedisKeys.BIND);
    settings.input(RedisKeys.PROTECTED);
    settings.input(RedisKeys.PORT);
    settings.put(
        RedisKeys.BACKLOG,
        Why.formula("min(4096, kernel.settings.net.core.somaxconn)")
            .from("the kernel cuts a longer queue; a pod's own network has 4096"),
        in -> Math.min(POD_BACKLOG, in.get(KernelKeys.SOMAXCONN)));
    settings.input(RedisKeys.TIMEOUT);
    settings.input(RedisKeys.KEEPALIVE);
    settings.input(RedisKeys.USERS);
    settings.put(
        RedisKeys.MAX_CLIENTS,
        Why.formula("max(10000, 2 * (autoscaling.maxReplicas + rollout.surgePods))")
            .from(
                "10000 is Redis' default; a connection for commands and one for messages of each pod"),
        in ->
            Math.max(
                10_000, 2 * (in.get(ScalingKeys.MAX_REPLICAS) + in.get(RolloutKeys.SURGE_PODS))));
    memory(settings);
    settings.input(RedisKeys.LAZY_EVICTION);
    settings.input(RedisKeys.LAZY_EXPIRE);
    settings.input(RedisKeys.LAZY_SERVER_DEL);
    settings.input(RedisKeys.LAZY_USER_DEL);
    settings.input(RedisKeys.LAZY_USER_FLUSH);
    settings.input(RedisKeys.LAZY_FLUSH);
    settings.put(
        RedisKeys.IO_THREADS,
        Why.formula("redis.cpus < 4 ? 1 : min(8, redis.cpus - 1)")
            .from(
                "redis.conf of 7.0 and 8.0: from four processors on, with one left free; of 7.0: more than eight are unlikely to help"),
        in -> in.get(RedisKeys.CPUS) < 4 ? 1 : Math.min(8, in.get(RedisKeys.CPUS) - 1));
    settings.put(
        RedisKeys.SAVE,
        Why.formula("redis.use is cache ? never : 3600 1 300 100 60 10000")
            .from("Redis' default for what must last; a cache starts empty"),
        in -> isCache(in) ? "" : "3600 1 300 100 60 10000");
    settings.put(
        RedisKeys.APPEND_ONLY,
        Why.formula("redis.use is cache ? no : yes").from("a snapshot alone may lose an hour"),
        in -> isCache(in) ? "no" : "yes");
    settings.input(RedisKeys.APPEND_FSYNC);
    return settings.build("redis.settings");
  }

  private static void memory(SettingsBuilder settings) {
    settings.put(
        RedisKeys.MAX_MEMORY,
        Why.formula("redis.memory * (redis.use is cache ? 75% : 60%)")
            .from(
                "the rest is for buffers, fragmentation, and pages that change while a fork writes them to the disk"
                    + " or to a replica (redis.io, administration: up to as much again)"),
        in ->
            in.get(RedisKeys.MEMORY).times(isCache(in) ? 75 : 60).dividedBy(100).downTo(MEBIBYTE));
    settings.put(
        RedisKeys.EVICTION,
        Why.formula("redis.use is cache ? allkeys-lru : noeviction")
            .from("upstream's templates; a store that forgets is none"),
        in -> isCache(in) ? "allkeys-lru" : "noeviction");
    settings.input(RedisKeys.CLIENT_MEMORY);
    settings.input(RedisKeys.OUTPUT_BUFFERS);
  }

  private static boolean isCache(Inputs in) {
    return in.get(RedisKeys.USE).equals("cache");
  }
}
