package org.yawlfoundation.yawl.config.facts;

/**
 * Something that files say, whoever wrote them.
 *
 * @param name for people, such as "the largest heap"
 */
public record FactKey<T>(String name, Class<T> type) {}
