package org.yawlfoundation.yawl.config.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.yawlfoundation.yawl.config.finding.Finding;

/**
 * Writes all trees of a run, or none of them.
 *
 * <p>The protocol: lock the output folder; finish what a killed run left; compare; stage what
 * changes in a folder beside the trees; put the journal in place; remove and rename file by file,
 * lock files last; remove the journal. A kill before the journal leaves the old trees, a kill after
 * it is rolled forward by the next run. So at no moment is there a mixture that nobody knows of.
 *
 * <p>A file that is as it should be is never touched, and a run with nothing to change writes
 * nothing at all. A file that is in no lock file of ours is a stranger's and stays as it is, even
 * where that means to refuse the run.
 */
public final class TreeWriter {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final TreeComparer comparer;
  private final Duration patience;
  private final Consumer<Step> after;

  /** Writes as this version of the tool, which stands in the lock files. */
  public TreeWriter(String toolVersion) {
    this(toolVersion, PATIENCE, step -> {});
  }

  /**
   * The same with a listener that hears of each step after it is done, and may cut the run short by
   * throwing.
   */
  TreeWriter(String toolVersion, Duration patience, Consumer<Step> after) {
    this.comparer = new TreeComparer(toolVersion);
    this.patience = patience;
    this.after = after;
  }

  /**
   * Writes the trees below the output folder, which is made where it does not exist.
   *
   * <p>Without any trees it only finishes what a killed run left.
   *
   * @throws OutputException if the machine does not let us; before the journal is in place the old
   *     trees stay
   */
  public WriteResult write(Path outputFolder, List<OutputTree> trees) throws OutputException {
    var unsafe = SafeTrees.check(trees);
    if (!unsafe.isEmpty()) {
      return WriteResult.refused(unsafe);
    }
    try {
      var folder = OutputFolder.of(outputFolder);
      var comparison = compareAlreadyClean(folder, trees);
      if (comparison.isPresent()) {
        return new ChangeSet(comparison.get()).result(List.of());
      }
      return writeAlone(outputFolder, trees);
    } catch (IOException | UncheckedIOException e) {
      throw OutputException.writing(outputFolder, e, "No file was changed.");
    }
  }

  /**
   * Looks without the lock whether there is nothing to do at all.
   *
   * <p>Another run may be writing under our eyes, so only a clean outcome counts: any other, and
   * any fault such as a file that is seen and then gone, is looked at again by the holder of the
   * lock.
   */
  private Optional<TreeComparison> compareAlreadyClean(
      OutputFolder folder, List<OutputTree> trees) {
    if (new WorkingFolder(folder).exists()) {
      return Optional.empty();
    }
    try {
      return Optional.of(comparer.compare(folder, trees)).filter(TreeComparison::isClean);
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  private WriteResult writeAlone(Path outputFolder, List<OutputTree> trees)
      throws IOException, OutputException {
    var folder = new WorkingFolder(OutputFolder.create(outputFolder));
    var link = folder.linkInTheWay();
    if (link.isPresent()) {
      return WriteResult.refused(List.of(link.get()));
    }
    try (var lock = OutputLock.acquire(folder, patience).orElse(null)) {
      if (lock == null) {
        var busy = OutputFindings.busy(outputFolder.toString(), patience.toSeconds());
        return WriteResult.refused(List.of(busy));
      }
      after.accept(Step.LOCKED);
      var result = writeLocked(folder, trees, lock);
      if (!folder.hasJournal()) {
        tidy(folder, lock);
      }
      return result;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OutputException(
          "Interrupted while another run was writing to `" + outputFolder + "`.");
    }
  }

  private WriteResult writeLocked(WorkingFolder folder, List<OutputTree> trees, OutputLock lock)
      throws IOException, OutputException {
    try {
      var recovery = recover(folder);
      if (recovery.stream().anyMatch(Finding::isError)) {
        return WriteResult.refused(recovery);
      }
      return change(folder, trees, recovery);
    } catch (IOException | UncheckedIOException e) {
      if (folder.hasJournal()) {
        throw OutputException.writing(
            folder.output().root(), e, "The next run goes on where this one stopped.");
      }
      tidyAfter(e, folder, lock);
      throw e;
    }
  }

  private List<Finding> recover(WorkingFolder folder) throws IOException {
    if (!folder.hasJournal()) {
      return List.of();
    }
    Journal journal;
    try {
      journal = Journal.read(folder);
    } catch (IllegalArgumentException e) {
      return List.of(OutputFindings.brokenJournal(String.valueOf(e.getMessage())));
    }
    var obstacles = new JournalRun(folder, journal, after).finish();
    return obstacles.isEmpty() ? List.of(OutputFindings.rolledForward()) : obstacles;
  }

  private WriteResult change(WorkingFolder folder, List<OutputTree> trees, List<Finding> recovery)
      throws IOException {
    var comparison = comparer.compare(folder.output(), trees);
    var faults = comparison.faultsOfAll();
    if (faults.stream().anyMatch(Finding::isError)) {
      return WriteResult.refused(concat(recovery, faults));
    }
    var changes = new ChangeSet(comparison);
    if (!changes.isEmpty()) {
      var journal = changes.stage(folder, after);
      journal.write(folder, () -> after.accept(Step.JOURNAL_STAGED));
      after.accept(Step.JOURNAL_IN_PLACE);
      var obstacles = new JournalRun(folder, journal, after).finish();
      if (!obstacles.isEmpty()) {
        return WriteResult.refused(concat(recovery, obstacles));
      }
    }
    return changes.result(recovery);
  }

  private void tidy(WorkingFolder folder, OutputLock lock) throws OutputException {
    try {
      folder.deleteLeftovers();
      after.accept(Step.LEFTOVERS_REMOVED);
      lock.remove();
      after.accept(Step.LOCK_REMOVED);
    } catch (IOException | UncheckedIOException e) {
      throw OutputException.of("tidy up after writing", e);
    }
  }

  /** The fault is what matters; what cannot be tidied now, the next run tidies. */
  private void tidyAfter(Exception fault, WorkingFolder folder, OutputLock lock) {
    try {
      tidy(folder, lock);
    } catch (OutputException e) {
      fault.addSuppressed(e);
    }
  }

  private static List<Finding> concat(List<Finding> first, List<Finding> second) {
    var all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
