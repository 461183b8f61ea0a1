package org.yawlfoundation.yawl.config.report;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML as the JDK writes and escapes it. */
final class Markup {
  /** What writes elements and texts. */
  interface Body {
    void write(XMLStreamWriter out) throws XMLStreamException;
  }

  private Markup() {}

  static String of(Body body) {
    var text = new StringWriter();
    try {
      var out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      body.write(out);
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("No XML can be written to a string", e);
    }
    return text.toString();
  }

  static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
    out.writeStartElement(name);
    out.writeCharacters(text);
    out.writeEndElement();
  }
}
