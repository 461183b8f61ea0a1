package org.yawlfoundation.yawl.config.facts;

import java.util.List;

/** Takes the facts of one subject from files. A value that it cannot read is no fact. */
interface FactSource {
  void read(List<ParsedFile> files, Facts facts);
}
