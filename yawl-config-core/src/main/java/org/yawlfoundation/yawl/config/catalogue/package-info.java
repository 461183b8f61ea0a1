/** What a program of a given version accepts, as data that the program itself told. */
@NullMarked
package org.yawlfoundation.yawl.config.catalogue;

import org.jspecify.annotations.NullMarked;
