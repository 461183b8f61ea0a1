package org.yawlfoundation.yawl.config.output;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files that one tier gives, before they are on the disk.
 *
 * <p>Names and paths are checked when the tree is compared or written, so that all faults of all
 * trees are told at once.
 *
 * @param name the tier, which is also the folder below the output folder
 * @param files the text of each file by its path below that folder, with forward slashes
 * @param inputsHash the SHA-256 of all that the tree was made from
 * @param waivers the waivers that were used, in their order of telling
 */
public record OutputTree(
    String name, SortedMap<String, String> files, String inputsHash, List<String> waivers) {
  public OutputTree {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    waivers = List.copyOf(waivers);
  }
}
