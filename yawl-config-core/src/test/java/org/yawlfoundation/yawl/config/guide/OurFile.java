package org.yawlfoundation.yawl.config.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.plan.Origin;
import org.yawlfoundation.yawl.config.plan.Sheet;
import org.yawlfoundation.yawl.config.plan.Why.Deviation;
import org.yawlfoundation.yawl.config.render.RenderedFile;

/** One of our files, value by value, each with the origins that made it. */
record OurFile(RenderedFile file, List<Leaf> leaves, Sheet sheet) {
  static OurFile of(RenderedFile file, Sheet sheet) {
    return new OurFile(file, Leaves.of(file.path(), file.text()), sheet);
  }

  Optional<Leaf> find(String path) {
    return leaves.stream().filter(leaf -> leaf.path().equals(path)).findFirst();
  }

  List<Origin> origins(Leaf leaf) {
    return file.keysAt(leaf.line()).stream().map(sheet::find).flatMap(Optional::stream).toList();
  }

  /** What the origin of a value says of the guide, or that of an input which it passes on. */
  Optional<Deviation> deviation(Leaf leaf) {
    return origins(leaf).stream()
        .flatMap(origin -> Stream.concat(Stream.of(origin), passedOn(origin)))
        .map(origin -> origin.why().guide())
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Stream<Origin> passedOn(Origin origin) {
    return origin.inputs().entrySet().stream()
        .filter(input -> input.getValue().equals(origin.value()))
        .map(input -> sheet.find(input.getKey()))
        .flatMap(Optional::stream);
  }

  /** Whether the origin of a value speaks for no other value of this file. */
  boolean isAlone(Leaf leaf) {
    var keys = file.keysAt(leaf.line());
    return leaves.stream()
            .filter(other -> file.keysAt(other.line()).stream().anyMatch(keys::contains))
            .count()
        == 1;
  }

  /** What the origins of a value say of it: their formulas and sources. */
  String source(Leaf leaf) {
    var told = new ArrayList<String>();
    for (var origin : origins(leaf)) {
      var formula = origin.why().formula();
      var source = origin.why().source();
      if (!source.isEmpty()) {
        told.add(formula.isEmpty() ? source : "`" + formula + "`: " + source);
      }
    }
    return String.join("; ", told);
  }
}
