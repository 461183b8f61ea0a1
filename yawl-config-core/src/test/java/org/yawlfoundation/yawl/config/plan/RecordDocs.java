package org.yawlfoundation.yawl.config.plan;

import static java.util.stream.Collectors.joining;

import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * What the Javadoc of records says of their components, as the compiler reads it.
 *
 * @param components by record and name, such as {@code Alert.Series.values}, each with what its
 *     {@code @param} says; empty where there is none
 * @param strangers what a {@code @param} names and the record has not
 */
record RecordDocs(Map<String, String> components, List<String> strangers) {
  /** Reads source texts. */
  static RecordDocs of(List<String> sources) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var files = sources.stream().map(RecordDocs::file).toList();
    var task = (JavacTask) compiler.getTask(null, null, null, null, null, files);
    var reader = new Reader(DocTrees.instance(task));
    for (var unit : task.parse()) {
      reader.scan(unit, null);
    }
    return new RecordDocs(reader.components, reader.strangers);
  }

  List<String> undocumented() {
    return components.entrySet().stream()
        .filter(component -> component.getValue().isBlank())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static JavaFileObject file(String source) {
    return new SimpleJavaFileObject(
        URI.create("memory:///Source.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
      }
    };
  }

  private static final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final DocTrees docs;
    private final List<String> within = new ArrayList<>();
    private final Map<String, String> components = new LinkedHashMap<>();
    private final List<String> strangers = new ArrayList<>();

    Reader(DocTrees docs) {
      this.docs = docs;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
      within.add(type.getSimpleName().toString());
      if (type.getKind() == Tree.Kind.RECORD) {
        read(type);
      }
      super.visitClass(type, null);
      within.remove(within.size() - 1);
      return null;
    }

    private void read(ClassTree type) {
      var said = said();
      var prefix = String.join(".", within) + ".";
      for (var member : type.getMembers()) {
        if (member instanceof VariableTree field
            && !field.getModifiers().getFlags().contains(Modifier.STATIC)) {
          var text = said.remove(field.getName().toString());
          components.put(prefix + field.getName(), text == null ? "" : text);
        }
      }
      said.keySet().forEach(name -> strangers.add(prefix + name));
    }

    private Map<String, String> said() {
      var said = new LinkedHashMap<String, String>();
      var doc = docs.getDocCommentTree(getCurrentPath());
      for (var tag : doc == null ? List.<DocTree>of() : doc.getBlockTags()) {
        if (tag instanceof ParamTree param && !param.isTypeParameter()) {
          var words = param.getDescription().stream().map(DocTree::toString).collect(joining());
          said.put(param.getName().toString(), words.replaceAll("\\s+", " "));
        }
      }
      return said;
    }
  }
}
