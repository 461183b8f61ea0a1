/**
 * Compare with the disk, write to the disk.
 *
 * <p>One run's trees are written all or none. The codes of this package: {@code YC401} the disk
 * differs · {@code YC402} an earlier run was interrupted · {@code YC403} a symbolic link in the way
 * · {@code YC404} another run is writing · {@code YC405} a file no longer made was edited and stays
 * · {@code YC406} a file that is not ours stands in the way · {@code YC407} a path we do not write
 * to · {@code YC408} a journal that cannot be followed · {@code YC409} a lock file that cannot be
 * read.
 */
@NullMarked
package org.yawlfoundation.yawl.config.output;

import org.jspecify.annotations.NullMarked;
