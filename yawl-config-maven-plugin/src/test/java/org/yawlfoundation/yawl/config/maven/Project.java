package org.yawlfoundation.yawl.config.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;

/** A project's folder, and the goals that run in it. */
record Project(Path folder) {
  Project with(String file, String text) throws IOException {
    var path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    return this;
  }

  <T extends TierMojo> T ready(T mojo) {
    mojo.setLog(new ListedLog());
    mojo.basedir = folder.toFile();
    mojo.outputDirectory = folder.resolve("out").toFile();
    mojo.today = "2026-11-23";
    return mojo;
  }

  GenerateMojo generate() {
    return files(new GenerateMojo());
  }

  CheckMojo check() {
    return files(new CheckMojo());
  }

  private <T extends FilesMojo> T files(T mojo) {
    mojo.findingsDirectory = folder.resolve("target/yawl-config").toFile();
    return ready(mojo);
  }

  ExplainMojo explain() {
    return ready(new ExplainMojo());
  }

  static List<String> told(AbstractMojo mojo) {
    return ((ListedLog) mojo.getLog()).messages;
  }
}
