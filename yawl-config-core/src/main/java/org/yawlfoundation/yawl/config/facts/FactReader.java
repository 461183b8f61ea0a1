package org.yawlfoundation.yawl.config.facts;

import java.util.List;

/** Takes facts from parsed files, subject by subject. */
public final class FactReader {
  /** What is assumed comes first, for those that fall back on it. */
  private static final List<FactSource> SOURCES =
      List.of(
          new AssumedFacts(),
          new MetricFacts(),
          new JvmFacts(),
          new PgbouncerFacts(),
          new PostgresqlFacts(),
          new DatabaseSettings(),
          new StandbySettings(),
          new PoolSettings(),
          new CacheSettings(),
          new RoleFacts(),
          new EngineDatabase(),
          new LimitFacts(),
          new WorkloadFacts());

  private FactReader() {}

  /**
   * All facts of some files; where two say the same thing, the later option or setting wins, as it
   * does for programs.
   */
  public static List<Fact<?>> read(List<ParsedFile> files) {
    var facts = new Facts();
    SOURCES.forEach(source -> source.read(files, facts));
    return facts.all();
  }
}
