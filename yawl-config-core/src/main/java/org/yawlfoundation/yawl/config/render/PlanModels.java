package org.yawlfoundation.yawl.config.render;

import freemarker.core.Environment;
import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateHashModelEx2;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;
import org.yawlfoundation.yawl.config.plan.PlanPart;

/** Shows the plan's own records to a template, branch by branch; each leaf carries its path. */
record PlanModels(LanguageFormat format) implements ObjectWrapper {
  /** The JDK would list a record's components anew each time. */
  private static final ClassValue<Map<String, Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          var accessors = new LinkedHashMap<String, Method>();
          for (var component : type.getRecordComponents()) {
            var accessor = component.getAccessor();
            accessor.setAccessible(true); // it is public; so nobody looks each time whether it is
            accessors.put(component.getName(), accessor);
          }
          return accessors;
        }
      };

  /** A setting's or an alert's own name, which most languages write as it is. */
  record Name(String text) {}

  @Override
  public @Nullable TemplateModel wrap(@Nullable Object value) {
    return value == null ? null : value instanceof TemplateModel model ? model : model(value, "");
  }

  /** The plan, and beside its own names those of some other models. */
  TemplateHashModel root(DeploymentPlan plan, Map<String, TemplateModel> others) {
    return new Root(new Branch(this, plan, ""), others);
  }

  /**
   * The entries of the plan's map at a path, each with its own path; none where there is no map.
   */
  Map<String, TemplateModel> entries(DeploymentPlan plan, String path) {
    Object value = plan;
    for (var name : path.split("\\.", -1)) {
      var part = present(value);
      if (part == null) {
        return Map.of();
      } else if (!(part instanceof PlanPart) || !hasComponent((Record) part, name)) {
        throw new IllegalStateException("The plan has no `" + path + "`");
      }
      value = component((Record) part, name);
    }
    if (!(value instanceof Map<?, ?> map)) {
      throw new IllegalStateException("`" + path + "` is no map of the plan");
    }
    var entries = new LinkedHashMap<String, TemplateModel>();
    map.forEach(
        (key, entry) -> {
          var name = String.valueOf(key);
          entries.put(name, Objects.requireNonNull(model(entry, below(path, name))));
        });
    return entries;
  }

  /** The names right below a path of the plan; none where no group or map is there. */
  static List<String> names(DeploymentPlan plan, String path) {
    Object value = plan;
    for (var name : path.isEmpty() ? new String[0] : path.split("\\.", -1)) {
      value = value instanceof Map<?, ?> map ? present(map.get(name)) : below(value, name);
    }
    if (value instanceof Map<?, ?> map) {
      return map.keySet().stream().map(String::valueOf).toList();
    }
    return value instanceof PlanPart
        ? Stream.of(value.getClass().getRecordComponents()).map(c -> c.getName()).toList()
        : List.of();
  }

  private static @Nullable Object below(@Nullable Object value, String name) {
    return value instanceof Record part ? present(component(part, name)) : null;
  }

  private static @Nullable Object present(@Nullable Object value) {
    return value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
  }

  /** The names of all groups and values of the plan, and of what is within them. */
  static Set<String> allNames(DeploymentPlan plan) {
    var names = new TreeSet<String>();
    addNames(plan, names);
    return names;
  }

  private static void addNames(@Nullable Object value, Set<String> names) {
    if (value instanceof Optional<?> maybe) {
      addNames(maybe.orElse(null), names);
    } else if (value instanceof List<?> list) {
      list.forEach(item -> addNames(item, names));
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(entry -> addNames(entry, names));
    } else if (value instanceof Record part && Modifier.isPublic(part.getClass().getModifiers())) {
      for (var component : part.getClass().getRecordComponents()) {
        names.add(component.getName());
        addNames(component(part, component.getName()), names);
      }
    }
  }

  private @Nullable TemplateModel model(@Nullable Object value, String path) {
    if (value == null) {
      return null;
    } else if (value instanceof Optional<?> maybe) {
      return model(maybe.orElse(null), path);
    } else if (value instanceof PlanPart part) {
      return new Branch(this, (Record) part, path);
    } else if (value instanceof Map<?, ?> map) {
      return new Entries(this, map, path);
    }
    return value instanceof List<?> list
        ? new Items(this, list, path)
        : new Leaf(value, path, this);
  }

  /**
   * A component of a leaf; all below a leaf keeps the leaf's own path, for there is no other
   * origin.
   */
  @Nullable TemplateModel part(Record leaf, String name, String path) {
    return partModel(component(leaf, name), path);
  }

  private @Nullable TemplateModel partModel(@Nullable Object value, String path) {
    return value instanceof List<?> list ? new Parts(this, list, path) : model(value, path);
  }

  private static boolean hasComponent(Record part, String name) {
    return ACCESSORS.get(part.getClass()).containsKey(name);
  }

  private static @Nullable Object component(Record part, String name) {
    var accessor = ACCESSORS.get(part.getClass()).get(name);
    try {
      return accessor == null ? null : accessor.invoke(part);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(name, e);
    }
  }

  /** Notes once that entries of a map have no value, where they would stand. */
  private static void leaveOut(List<String> paths) {
    var environment = Environment.getCurrentEnvironment();
    if (environment != null && environment.getOut() instanceof TracingWriter writer) {
      paths.forEach(writer::traceAbsent);
    }
    paths.clear();
  }

  private static void step() throws TemplateModelException {
    var environment = Environment.getCurrentEnvironment();
    if (environment != null && environment.getOut() instanceof TracingWriter writer) {
      writer.step();
    }
  }

  private static String below(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private record Root(TemplateHashModel plan, Map<String, TemplateModel> others)
      implements TemplateHashModel {
    @Override
    public @Nullable TemplateModel get(String name) throws TemplateModelException {
      var other = others.get(name);
      return other == null ? plan.get(name) : other;
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }

  /** Finished files by path. */
  record Files(PlanModels models, Map<String, RenderedFile> files) implements TemplateHashModel {
    @Override
    public @Nullable TemplateModel get(String path) {
      var file = files.get(path);
      return file == null ? null : new EmbeddedFile(file, models);
    }

    @Override
    public boolean isEmpty() {
      return files.isEmpty();
    }
  }

  private record Branch(PlanModels models, Record part, String path) implements TemplateHashModel {
    @Override
    public @Nullable TemplateModel get(String name) {
      return models.model(component(part, name), below(path, name));
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }

  /** A list; a condition that asks for it asks whether it holds anything. */
  private record Items(PlanModels models, List<?> list, String path)
      implements TemplateSequenceModel, TemplateBooleanModel {
    @Override
    public boolean getAsBoolean() {
      return !list.isEmpty();
    }

    @Override
    public @Nullable TemplateModel get(int index) throws TemplateModelException {
      step();
      return index < 0 || index >= list.size()
          ? null
          : models.model(list.get(index), path + "[" + index + "]");
    }

    @Override
    public int size() {
      return list.size();
    }
  }

  private record Parts(PlanModels models, List<?> list, String path)
      implements TemplateSequenceModel {
    @Override
    public @Nullable TemplateModel get(int index) throws TemplateModelException {
      step();
      return index < 0 || index >= list.size() ? null : models.partModel(list.get(index), path);
    }

    @Override
    public int size() {
      return list.size();
    }
  }

  /**
   * A map; a condition that asks for it asks whether it holds anything. A list of it leaves out
   * entries without a value, and notes where they would stand.
   */
  private record Entries(PlanModels models, Map<?, ?> map, String path)
      implements TemplateHashModelEx2, TemplateBooleanModel, TemplateMethodModelEx {
    @Override
    public boolean getAsBoolean() {
      return !map.isEmpty();
    }

    /** The entry of a name that another map or list gave: {@code alerting.links(name)}. */
    @Override
    @SuppressWarnings("rawtypes") // as FreeMarker has it
    public @Nullable Object exec(List arguments) throws TemplateModelException {
      if (arguments.size() == 1 && arguments.get(0) instanceof Leaf name) {
        var text = name.value() instanceof Name known ? known.text() : String.valueOf(name.value());
        return get(text);
      }
      throw new TemplateModelException("`" + path + "` wants one name");
    }

    @Override
    public @Nullable TemplateModel get(String name) {
      return models.model(map.get(name), below(path, name));
    }

    @Override
    public int size() {
      return map.size();
    }

    @Override
    public boolean isEmpty() {
      return map.isEmpty();
    }

    @Override
    public TemplateCollectionModel keys() throws TemplateModelException {
      throw new TemplateModelException(
          "List names and values together: <#list settings as name, value>");
    }

    @Override
    public TemplateCollectionModel values() throws TemplateModelException {
      throw new TemplateModelException(
          "List names and values together: <#list settings as name, value>");
    }

    @Override
    public KeyValuePairIterator keyValuePairIterator() {
      Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
      return new KeyValuePairIterator() {
        private final List<String> left = new ArrayList<>();
        private Map.@Nullable Entry<?, ?> next;

        /** FreeMarker asks before the entry before is written, so it is too early for notes. */
        @Override
        public boolean hasNext() {
          while (next == null && entries.hasNext()) {
            next = entries.next();
            if (next.getValue() instanceof Optional<?> maybe && maybe.isEmpty()) {
              left.add(below(path, String.valueOf(next.getKey())));
              next = null;
            }
          }
          if (next == null) {
            leaveOut(left);
          }
          return next != null;
        }

        @Override
        public KeyValuePair next() throws TemplateModelException {
          step();
          if (!hasNext()) {
            throw new NoSuchElementException(path);
          }
          leaveOut(left);
          var entry = Objects.requireNonNull(next);
          next = null;
          var name = String.valueOf(entry.getKey());
          return new KeyValuePair() {
            @Override
            public TemplateModel getKey() {
              return new Leaf(new Name(name), "", models);
            }

            @Override
            public @Nullable TemplateModel getValue() {
              return models.model(entry.getValue(), below(path, name));
            }
          };
        }
      };
    }
  }
}
