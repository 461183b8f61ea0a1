package org.yawlfoundation.yawl.config.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.yawlfoundation.yawl.config.TierSource;
import org.yawlfoundation.yawl.config.YawlConfig;

/** Writes the files of one tier, for programs that are to run on them: {@code Tree TIER FOLDER}. */
final class Tree {
  private Tree() {}

  public static void main(String[] args) throws IOException {
    var source = TierSource.read("tier.yaml", Path.of(args[0]));
    var bundle = YawlConfig.create().generate(source, LocalDate.EPOCH);
    if (!bundle.isGood()) {
      throw new IllegalStateException(bundle.printFindings());
    }
    for (var file : bundle.files().entrySet()) {
      var path = Path.of(args[1], file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }
}
