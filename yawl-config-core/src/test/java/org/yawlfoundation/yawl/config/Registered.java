package org.yawlfoundation.yawl.config;

import java.util.List;
import java.util.ServiceLoader;

/** What is on the class path, as the front door finds it. */
public final class Registered {
  private Registered() {}

  public static <T> List<T> all(Class<T> kind) {
    return ServiceLoader.load(kind, kind.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }
}
