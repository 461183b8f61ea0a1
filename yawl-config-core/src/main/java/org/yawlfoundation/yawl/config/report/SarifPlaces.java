package org.yawlfoundation.yawl.config.report;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Location;
import org.yawlfoundation.yawl.config.finding.Mark;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Places as SARIF tells them: the first mark, in the file that the user can edit; related to it,
 * the other marks and the place in the file made. Paths are relative to a root that each reader
 * knows and the log does not.
 */
final class SarifPlaces {
  private static final String ROOT = "SRCROOT";

  private SarifPlaces() {}

  static void putRoot(ObjectNode run) {
    run.putObject("originalUriBaseIds")
        .putObject(ROOT)
        .putObject("description")
        .put("text", "The root of the repository.");
  }

  static void put(ObjectNode result, Judged judged, Finding finding) {
    var first = result.putArray("locations").addObject();
    if (finding.marks().isEmpty()) {
      putPlace(first, judged.place(finding));
    } else {
      put(first, finding.marks().get(0));
    }
    var related = Related.in(result);
    finding.marks().stream().skip(1).forEach(mark -> put(related.add(), mark));
    finding
        .gives()
        .ifPresent(
            at -> {
              var made = related.add();
              putPlace(made, at);
              putNote(made, "what it gives");
            });
    related.end();
  }

  /** Places that are numbered, and left out where there is none. */
  private record Related(ObjectNode result, ArrayNode places) {
    static Related in(ObjectNode result) {
      return new Related(result, result.putArray("relatedLocations"));
    }

    ObjectNode add() {
      return places.addObject().put("id", places.size());
    }

    void end() {
      if (places.isEmpty()) {
        result.remove("relatedLocations");
      }
    }
  }

  private static void put(ObjectNode place, Mark mark) {
    putRegion(putPlace(place, mark.at()), "region", mark);
    if (!mark.note().isEmpty()) {
      putNote(place, mark.note());
    }
  }

  private static ObjectNode putPlace(ObjectNode place, Location at) {
    var physical = place.putObject("physicalLocation");
    putFile(physical, at.file());
    physical.putObject("region").put("startLine", at.line()).put("startColumn", at.column());
    return physical;
  }

  private static void putNote(ObjectNode place, String note) {
    place.putObject("message").put("text", note);
  }

  static void putFile(ObjectNode node, String file) {
    var artifact = node.putObject("artifactLocation");
    if (file.startsWith("/") || file.startsWith(":/", 1)) {
      artifact.put("uri", uri("file", file.startsWith("/") ? file : "/" + file));
    } else {
      artifact.put("uri", uri(null, file)).put("uriBaseId", ROOT);
    }
  }

  private static String uri(@Nullable String scheme, String path) {
    try {
      int slash = path.indexOf('/');
      boolean isLikeScheme = path.lastIndexOf(':', slash < 0 ? path.length() : slash) >= 0;
      var plain = scheme == null && isLikeScheme ? "./" + path : path;
      return new URI(scheme, scheme == null ? null : "", plain, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("No path: " + path, e);
    }
  }

  static void putRegion(ObjectNode node, String key, Mark mark) {
    node.putObject(key)
        .put("startLine", mark.at().line())
        .put("startColumn", mark.at().column())
        .put("endColumn", mark.at().column() + mark.width());
  }
}
