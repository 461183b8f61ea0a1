package org.yawlfoundation.yawl.config.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two runs from writing to one output folder at once. The system lets go of it when its
 * holder is killed.
 *
 * <p>The holder removes the lock file when it is done, so that nothing of ours stays in a committed
 * folder. One that waits may then get the lock of a file that is no longer there; so whoever gets
 * it writes a mark into it and looks for the mark under the file's name, and begins again where it
 * is not.
 *
 * <p>On POSIX, closing <em>any</em> channel of a file gives up all locks that the process has on
 * it. So threads of one JVM queue before they open the file, and the channel that looks for the
 * mark stays open as long as the lock is held.
 */
final class OutputLock implements AutoCloseable {
  private static final ConcurrentMap<Path, ReentrantLock> IN_THIS_JVM = new ConcurrentHashMap<>();
  private static final long FAR_FROM_THE_MARK = 1L << 40;
  private static final long PAUSE_MILLIS = 10;

  private final WorkingFolder folder;
  private final ReentrantLock inThisJvm;
  private final FileChannel channel;
  private final FileChannel witness;

  private OutputLock(
      WorkingFolder folder, ReentrantLock inThisJvm, FileChannel channel, FileChannel witness) {
    this.folder = folder;
    this.inThisJvm = inThisJvm;
    this.channel = channel;
    this.witness = witness;
  }

  /** Waits for the lock, or gives nothing when patience runs out. */
  static Optional<OutputLock> acquire(WorkingFolder folder, Duration patience)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    var inThisJvm =
        IN_THIS_JVM.computeIfAbsent(folder.output().root(), path -> new ReentrantLock());
    if (!inThisJvm.tryLock(patience.toNanos(), NANOSECONDS)) {
      return Optional.empty();
    }
    boolean held = false;
    try {
      var lock = acquireFromOthers(folder, inThisJvm, deadline);
      held = lock.isPresent();
      return lock;
    } finally {
      if (!held) {
        inThisJvm.unlock();
      }
    }
  }

  private static Optional<OutputLock> acquireFromOthers(
      WorkingFolder folder, ReentrantLock inThisJvm, long deadline)
      throws IOException, InterruptedException {
    while (true) {
      var channel = open(folder);
      FileChannel witness = null;
      try {
        if (!waitFor(channel, deadline)) {
          return Optional.empty();
        }
        witness = witness(folder, channel);
        if (witness != null) {
          return Optional.of(new OutputLock(folder, inThisJvm, channel, witness));
        }
      } finally {
        if (witness == null) {
          channel.close();
        }
      }
    }
  }

  /** A run that ends removes the folder under us; then we make it anew. */
  private static FileChannel open(WorkingFolder folder) throws IOException {
    while (true) {
      try {
        Files.createDirectories(folder.path());
        return FileChannel.open(
            folder.lock(),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);
      } catch (NoSuchFileException e) {
        Thread.onSpinWait();
      } catch (FileAlreadyExistsException e) {
        if (Files.exists(folder.path(), LinkOption.NOFOLLOW_LINKS)) {
          throw e; // something else stands there, and will not go away
        }
      }
    }
  }

  private static boolean waitFor(FileChannel channel, long deadline)
      throws IOException, InterruptedException {
    while (true) {
      try {
        if (channel.tryLock(FAR_FROM_THE_MARK, 1, false) != null) {
          return true;
        }
      } catch (OverlappingFileLockException e) {
        Thread.onSpinWait(); // another copy of this class, in the same JVM, holds it
      }
      if (System.nanoTime() - deadline >= 0) {
        return false;
      }
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  /** Opens the lock file by its name, and gives it where it is the file that we have locked. */
  private static @Nullable FileChannel witness(WorkingFolder folder, FileChannel locked)
      throws IOException {
    var mark = (ProcessHandle.current().pid() + " " + System.nanoTime()).getBytes(UTF_8);
    locked.truncate(0);
    locked.write(ByteBuffer.wrap(mark), 0);
    FileChannel witness;
    try {
      witness = FileChannel.open(folder.lock(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return null;
    }
    var seen = ByteBuffer.allocate(mark.length + 1);
    int length = witness.read(seen, 0);
    if (length == mark.length && seen.flip().equals(ByteBuffer.wrap(mark))) {
      return witness;
    }
    witness.close();
    return null;
  }

  /** Removes the lock file, after which another run may begin at once: touch nothing after this. */
  void remove() throws IOException {
    Files.deleteIfExists(folder.lock());
  }

  @Override
  public void close() throws IOException {
    try (witness;
        channel) {
      // closing gives up the lock
    } finally {
      inThisJvm.unlock();
    }
    try {
      Files.deleteIfExists(folder.path());
    } catch (DirectoryNotEmptyException e) {
      return; // another run is at work already, or this one was cut short
    }
  }
}
