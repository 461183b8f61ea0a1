package org.yawlfoundation.yawl.config.catalogue;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The constant pool of a class file (The Java Virtual Machine Specification, 4.4).
 *
 * @param name of the class, with slashes
 * @param strings the texts in its code
 * @param words all text in it, names of members and types too
 * @param calls methods of other classes, as {@code java/lang/System.getProperty}
 */
record ClassConstants(String name, Set<String> strings, Set<String> words, Set<String> calls) {
  static ClassConstants read(byte[] file) throws IOException {
    var in = new DataInputStream(new ByteArrayInputStream(file));
    in.readLong();
    int count = in.readUnsignedShort();
    var texts = new String[count];
    var tags = new int[count];
    var first = new int[count];
    var second = new int[count];
    for (int i = 1; i < count; i++) {
      tags[i] = in.readUnsignedByte();
      switch (tags[i]) {
        case 1 -> texts[i] = in.readUTF();
        case 3, 4 -> in.readInt();
        case 5, 6 -> {
          in.readLong();
          i++;
        }
        case 7, 8, 16, 19, 20 -> first[i] = in.readUnsignedShort();
        case 9, 10, 11, 12, 17, 18 -> {
          first[i] = in.readUnsignedShort();
          second[i] = in.readUnsignedShort();
        }
        case 15 -> {
          in.readUnsignedByte();
          in.readUnsignedShort();
        }
        default -> throw new IOException("A constant with tag " + tags[i]);
      }
    }
    in.readUnsignedShort();
    var name = texts[first[in.readUnsignedShort()]];
    var strings = new LinkedHashSet<String>();
    var words = new LinkedHashSet<String>();
    var calls = new TreeSet<String>();
    for (int i = 1; i < count; i++) {
      if (tags[i] == 1) {
        words.add(texts[i]);
      } else if (tags[i] == 8) {
        strings.add(texts[first[i]]);
      } else if (tags[i] == 10 || tags[i] == 11) {
        calls.add(texts[first[first[i]]] + "." + texts[first[second[i]]]);
      }
    }
    return new ClassConstants(name, strings, words, calls);
  }
}
