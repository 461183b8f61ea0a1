package org.yawlfoundation.yawl.config.tier;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.quantity.Memory;

/**
 * Says what a spelling from another format would mean, in bytes, so that nobody has to guess which
 * one was meant.
 */
final class Misspelling {
  private static final Pattern SIZE = Pattern.compile("([0-9]{1,12})\\s*([kKmMgGtT])(i?)(b|B)?");

  private Misspelling() {}

  static String help(String text, String wanted) {
    var size = SIZE.matcher(text);
    if (!wanted.contains("memory") || !size.matches()) {
      return "write " + wanted;
    }
    int power = "KMGT".indexOf(size.group(2).toUpperCase(Locale.ROOT)) + 1;
    var number = new BigInteger(size.group(1));
    var binary = number.shiftLeft(10 * power);
    var decimal = number.multiply(BigInteger.TEN.pow(3 * power));
    if (binary.bitLength() > 62) {
      return "write " + wanted;
    }
    var memory = Memory.ofBytes(binary.longValueExact());
    var own = wanted.contains("PostgreSQL") ? memory.postgres() : memory.toString();
    return "write `"
        + own
        + "` for "
        + binary
        + " bytes; read with powers of 1000 it would be "
        + decimal
        + " bytes";
  }
}
