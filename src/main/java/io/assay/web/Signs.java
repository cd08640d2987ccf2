package io.assay.web;

import io.assay.outbox.Trouble;
import java.util.List;
import java.util.function.Supplier;

/**
 * What tells people that something is wrong.
 *
 * @param health what all checks find now
 * @param troubles what lasts, oldest first
 */
public record Signs(Supplier<List<Health.Result>> health, Supplier<List<Trouble>> troubles) {}
