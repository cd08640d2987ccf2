/**
 * What whoever runs Assay can ask of it over HTTP. {@link io.assay.web.WebServer} answers each path
 * with its {@link io.assay.web.Page}: a {@link io.assay.web.Request} in, a {@link
 * io.assay.web.Reply} out; {@link io.assay.web.WebPages} lists them. {@link io.assay.web.Health}
 * looks at what has to work, {@link io.assay.web.Metrics} counts what happens, {@link
 * io.assay.web.Lookout} notices what the admin ought to be told. It knows the outbox and nothing of
 * platforms' types, and never sees the configuration's tree.
 *
 * <p>Decisions. The JDK's own server is enough for a few askers: no library, four threads, and what
 * is asked is bounded in size and time. Nothing here is needed to read and to deliver: where the
 * address is taken, Assay says so in one line, works on and tries again, as a bot that is silent
 * because of its status page would help nobody. On loopback everything but the status page can be
 * asked by whoever has an account on the machine; on any other address only {@code /healthz} and
 * {@code /readyz} answer without the token.
 *
 * <p>The status page is made of {@link io.assay.web.StatusData}, which the application gathers, by
 * one class for each section. Its markup is built as a tree and written out as a whole, so that
 * what others wrote is text wherever it comes; it has no script, and a policy that allows none. Who
 * has shown the token has a session in this process alone: a restart ends it. Wrong tokens are
 * counted for all together, since behind a proxy nobody can be told from another; whoever is in
 * stays in.
 */
@NullMarked
package io.assay.web;

import org.jspecify.annotations.NullMarked;
