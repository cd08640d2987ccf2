/**
 * A WordPress site on this machine, as far as its REST API is concerned, for tests. It behaves as
 * the real one was seen to behave, oddities included, checks what it is asked, and can be in
 * trouble. It knows nothing of Assay.
 */
package standin.wordpress;
