package org.yawlfoundation.yawl.config.render;

import freemarker.core.MarkupOutputFormat;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;
import org.yawlfoundation.yawl.config.artifact.Language;

/** Writes values in one language: quoted where need be, and each with the key it came from. */
final class LanguageFormat extends MarkupOutputFormat<Leaf> {
  private final Language language;

  LanguageFormat(Language language) {
    this.language = language;
  }

  Language language() {
    return language;
  }

  @Override
  public void output(Leaf leaf, Writer out) throws IOException, TemplateModelException {
    if (!(out instanceof TracingWriter writer)) {
      throw new TemplateModelException(
          "A value must be written straight into its file: `" + leaf.path() + "`");
    } else if (language == Language.YAML
        && leaf.value() instanceof FileText text
        && text.fitsInBlock()) {
      text.writeBlock(writer);
    } else {
      writer.write(spell(leaf.value()), leaf.path());
    }
  }

  @Override
  public void output(String text, Writer out) throws IOException, TemplateModelException {
    out.write(spell(text));
  }

  private String spell(Object value) throws TemplateModelException {
    try {
      return Spellings.of(language).spell(value);
    } catch (IllegalArgumentException e) {
      throw new TemplateModelException(e.getMessage());
    }
  }

  @Override
  public String getName() {
    return language.name();
  }

  @Override
  public String getMimeType() {
    return "text/plain";
  }

  @Override
  public Leaf fromPlainTextByEscaping(String text) throws TemplateModelException {
    throw oneScalar();
  }

  @Override
  public Leaf fromMarkup(String text) throws TemplateModelException {
    throw oneScalar();
  }

  @Override
  public String getSourcePlainText(Leaf leaf) {
    return String.valueOf(leaf.value());
  }

  @Override
  public String getMarkupString(Leaf leaf) throws TemplateModelException {
    throw oneScalar();
  }

  @Override
  public Leaf concat(Leaf first, Leaf second) throws TemplateModelException {
    throw oneScalar();
  }

  @Override
  public String escapePlainText(String text) throws TemplateModelException {
    throw oneScalar();
  }

  @Override
  public boolean isEmpty(Leaf leaf) {
    return false;
  }

  @Override
  public boolean isOutputFormatMixingAllowed() {
    return false;
  }

  @Override
  public boolean isAutoEscapedByDefault() {
    return true;
  }

  @Override
  public boolean isLegacyBuiltInBypassed(String name) {
    return false;
  }

  private static TemplateModelException oneScalar() {
    return new TemplateModelException(
        "One interpolation is one whole value; compose values in the plan");
  }
}
