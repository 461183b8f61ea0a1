package org.yawlfoundation.yawl.config.tier;

import static org.yawlfoundation.yawl.config.tier.NumberTypes.count;
import static org.yawlfoundation.yawl.config.tier.QuantityTypes.POSTGRES_DURATION;
import static org.yawlfoundation.yawl.config.tier.TextTypes.choice;
import static org.yawlfoundation.yawl.config.tier.TextTypes.text;

import java.time.Duration;

/** Where the database's log and its base backups are kept, to bring it back from. */
public final class ArchiveKeys {
  static final KeyList LIST = new KeyList();
  private static final KeyList.Group ARCHIVE =
      LIST.group("postgresql.archive", "Where the write-ahead log is kept beside the server.");
  private static final KeyList.Group BACKUP =
      LIST.group("postgresql.backup", "The base backups, from which a restore begins.");
  private static final KeyList.Group SETTINGS = LIST.more("postgresql.settings");
  private static final KeyList.Group STANDBY = LIST.more("postgresql.standby.settings");

  /** What PostgreSQL takes for a segment's name, in two parts since it is no format of ours. */
  public static final String SEGMENT = "%" + "f";

  private static final KeyType<String> COMMAND =
      text("a command", "a shell command on one line, or nothing", "^[^\\r\\n]*$", 1_000);

  public static final Key<String> FOLDER =
      ARCHIVE.given(
          "folder",
          TextTypes.FILE,
          "A folder that outlives the server's disk, at the same place for servers, backups and restores; without it nothing is archived.",
          "/var/lib/postgresql/archive");
  public static final Key<String> BACKUPS =
      BACKUP.input(
          "folder",
          TextTypes.FILE,
          "/var/backups/postgresql",
          "Where backup.sh puts base backups, and the drill finds them.",
          "beside Debian's other backups; mount there what outlives the server's disk");
  public static final Key<Long> KEEP =
      BACKUP.input(
          "keep",
          count(1, 1_000),
          7L,
          "Base backups that are kept, with the log since the oldest.",
          "assumed: a week of daily ones");
  public static final Key<String> CONNECTION =
      BACKUP.derived(
          "connection",
          COMMAND,
          "As whom backup.sh asks the primary; its password is in ~/.pgpass.");
  public static final Key<String> MODE =
      SETTINGS.given(
          "archive_mode",
          choice("off", "on", "always"),
          "Whether full segments of the log are archived; a change needs a restart.",
          "on");
  public static final Key<String> COMMAND_LINE =
      SETTINGS.given(
          "archive_command",
          COMMAND,
          "What archives a segment, and fails unless it lies there safely.",
          "pgbackrest --stanza=yawl archive-push %p");
  public static final Key<Duration> TIMEOUT =
      SETTINGS.given(
          "archive_timeout",
          POSTGRES_DURATION,
          "When a segment is archived that is not yet full.",
          "1min");
  public static final Key<String> RESTORE =
      STANDBY.given(
          "restore_command",
          COMMAND,
          "What fetches a segment from the archive, for a standby that fell behind and for the drill.",
          "pgbackrest --stanza=yawl archive-get " + SEGMENT + " %p");

  private ArchiveKeys() {}
}
