package org.yawlfoundation.yawl.config;

import java.nio.file.*;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TryTest {
  @Test void tries() throws Exception {
    var config = YawlConfig.create();
    for (var f : Files.list(Path.of("/tmp/tiers")).sorted().toList()) {
      var b = config.generate(TierSource.read(f.getFileName().toString(), f), LocalDate.of(2026, 11, 23));
      System.out.println("##### " + f.getFileName() + " good=" + b.isGood() + " files=" + b.files().size());
      System.out.println(b.printFindings());
      b.explain("postgresql.settings.max_connections").ifPresent(e -> { if (f.toString().contains("1m")) System.out.println(e.text()); });
    }
  }
}
