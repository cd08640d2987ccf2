/**
 * The database: {@link io.assay.store.Database} opens it, migrates it and runs transactions; the
 * tables belong to the packages that use them. What is kept in the place of something longer is its
 * {@link io.assay.store.Fingerprint}. It knows nothing of Assay's subject.
 */
@NullMarked
package io.assay.store;

import org.jspecify.annotations.NullMarked;
