package org.yawlfoundation.yawl.config.tier;

import static org.yawlfoundation.yawl.config.tier.QuantityTypes.MEMORY;
import static org.yawlfoundation.yawl.config.tier.TextTypes.text;

import org.yawlfoundation.yawl.config.quantity.Memory;

/** The keys that only the values of Helm charts need. */
public final class HelmKeys {
  static final KeyList LIST = new KeyList();
  private static final KeyList.Group HELM =
      LIST.group("helm", "What only the values of Helm charts need.");
  private static final KeyList.Group POSTGRESQL =
      LIST.group("helm.postgresql", "Bitnami's PostgreSQL chart.");
  private static final KeyList.Group REDIS =
      LIST.group("helm.redis", "Bitnami's Redis chart; only where `artifacts.redis` is true.");
  private static final KeyType<String> SECRET =
      text(
          "a Secret's name",
          "small letters, digits, dots and dashes, such as `yawl-engine-env`",
          "^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$",
          253);

  private static final KeyType<String> IMAGE =
      text(
          "an image reference",
          "a registry, a repository and a tag, such as `docker.io/bitnamilegacy/postgresql:17`",
          "^[^\\s]+$",
          512);
  private static final KeyType<Memory> VOLUME = Bounded.between(MEMORY, "1Gi", "1024Ti");

  public static final Key<String> ENGINE_SECRET =
      HELM.input(
          "engineSecret",
          SECRET,
          "yawl-engine-env",
          "The Secret whose keys the YAWL chart hands to the engine as environment variables.",
          "our own name");
  public static final Key<String> POSTGRESQL_SECRET =
      POSTGRESQL.input(
          "secret",
          SECRET,
          "yawl-postgresql",
          "The Secret that holds the passwords of the database's superuser, engine and standbys.",
          "guide 2.1, less the environment: its namespace tells that");
  public static final Key<String> POSTGRESQL_IMAGE =
      POSTGRESQL.given(
          "image",
          IMAGE,
          "An image made for Bitnami's PostgreSQL chart.",
          "docker.io/bitnamilegacy/postgresql:17");
  public static final Key<Memory> POSTGRESQL_SIZE =
      POSTGRESQL.given("size", VOLUME, "The volume of the primary, and of each standby.", "200Gi");
  public static final Key<String> REDIS_SECRET =
      REDIS.input(
          "secret",
          SECRET,
          "yawl-redis",
          "The Secret that holds the password of Redis' default user, and the file of all users.",
          "guide 2.1, less the environment: its namespace tells that");
  public static final Key<String> REDIS_IMAGE =
      REDIS.given(
          "image",
          IMAGE,
          "An image made for Bitnami's Redis chart.",
          "docker.io/bitnamilegacy/redis:8.0");
  public static final Key<Memory> REDIS_SIZE =
      REDIS.given("size", VOLUME, "The volume of a store.", "4Gi");

  private HelmKeys() {}
}
