/**
 * The database: {@link io.assay.store.Database} opens it, migrates it and runs transactions; the
 * tables belong to the packages that use them. It knows nothing of Assay's subject.
 */
@NullMarked
package io.assay.store;

import org.jspecify.annotations.NullMarked;
