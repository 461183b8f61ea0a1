package org.yawlfoundation.yawl.config.facts;

import com.google.gson.annotations.SerializedName;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Compares the models of Kubernetes' Java clients and prints {@code kubernetes-minors.tsv}: between
 * which minors a field came to a model that was there before.
 *
 * <p>Its argument is a folder with the clients' jars, each fetched with {@code mvn dependency:copy
 * -Dartifact=io.kubernetes:client-java-api:21.0.2 -DoutputDirectory=...}.
 */
final class KubernetesMinorsRecorder {
  /** Of each client the minor it was generated from, by the commits of its own repository. */
  private static final SortedMap<Integer, String> CLIENTS =
      new TreeMap<>(
          Map.of(
              25, "18.0.1", 27, "19.0.2", 28, "20.0.1", 30, "21.0.2", 31, "22.0.1", 32, "23.0.0",
              33, "24.0.0", 34, "25.0.0", 35, "26.0.0", 36, "27.0.0"));

  private final ClassLoader client;
  private final SortedMap<String, Set<String>> models = new TreeMap<>();
  private final Set<Class<?>> seen = new HashSet<>();

  private KubernetesMinorsRecorder(ClassLoader client) {
    this.client = client;
  }

  public static void main(String[] folder) throws IOException, ClassNotFoundException {
    System.out.print(record(Path.of(folder[0])));
  }

  static String record(Path folder) throws IOException, ClassNotFoundException {
    var rows = new TreeSet<String>();
    int before = 0;
    SortedMap<String, Set<String>> old = new TreeMap<>();
    for (var entry : CLIENTS.entrySet()) {
      var jar = folder.resolve("client-java-api-" + entry.getValue() + ".jar");
      var now = models(jar);
      for (var model : now.entrySet()) {
        var fields = new TreeSet<>(model.getValue());
        fields.removeAll(old.getOrDefault(model.getKey(), model.getValue()));
        for (var field : fields) {
          rows.add(model.getKey() + "." + field + "\t1." + before + "\t1." + entry.getKey());
        }
      }
      before = entry.getKey();
      old = now;
    }
    return """
        # Fields that came to a model of Kubernetes' API: the last minor that was asked and had none, the first that has it.
        # Asked by KubernetesMinorsRecorder of io.kubernetes:client-java-api 18.0.1 to 27.0.0, made of Kubernetes 1.25, 1.27,
        # 1.28 and 1.30 to 1.36; for 1.26 and 1.29 there is none. A field that is here may still wait behind a feature gate.
        # field\tmissing in\tin
        """
        + String.join("\n", rows)
        + "\n";
  }

  private static SortedMap<String, Set<String>> models(Path jar)
      throws IOException, ClassNotFoundException {
    var outer = KubernetesMinorsRecorder.class.getClassLoader();
    try (var client = new OwnFirst(jar, outer)) {
      var recorder = new KubernetesMinorsRecorder(client);
      for (var kind : KubernetesSchemaRecorder.models()) {
        recorder.walk(Class.forName(kind, false, recorder.client));
      }
      return recorder.models;
    }
  }

  private void walk(Class<?> model) {
    if (!seen.add(model)) {
      return;
    }
    var fields = new TreeSet<String>();
    models.put(KubernetesSchemaRecorder.name(model), fields);
    Stream.of(model.getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .filter(field -> field.isAnnotationPresent(SerializedName.class))
        .forEach(
            field -> {
              fields.add(field.getAnnotation(SerializedName.class).value());
              walk(field.getGenericType());
            });
  }

  private void walk(Type type) {
    if (type instanceof ParameterizedType generic) {
      Stream.of(generic.getActualTypeArguments()).forEach(this::walk);
    } else if (type instanceof Class<?> other
        && other.getName().startsWith("io.kubernetes.client.openapi.models.")) {
      walk(other);
    }
  }

  /** The models of its own jar; all else, such as gson, from outside. */
  private static final class OwnFirst extends URLClassLoader {
    OwnFirst(Path jar, ClassLoader outer) throws IOException {
      super(new URL[] {jar.toUri().toURL()}, outer);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith("io.kubernetes.client.")) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        var loaded = findLoadedClass(name);
        return loaded == null ? findClass(name) : loaded;
      }
    }
  }
}
