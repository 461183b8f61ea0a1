package org.yawlfoundation.yawl.config.facts;

/**
 * Where a fact stands in a file.
 *
 * @param path of the file, below the tree's root
 * @param line counted from 1
 * @param column counted from 1, in code points
 * @param width how many code points it takes, at least 1
 */
public record Place(String path, int line, int column, int width) {}
