package org.portablebadges.container;

/**
 * Kind of file that carries a credential. Closed: Open Badges 3.0 names these four.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#docformat">OB 3.0, Open Badges Document Formats</a>
 */
public enum ContainerFormat {
    /** Picture with the credential in an {@code iTXt} chunk. */
    PNG,
    /** Picture with the credential in an element of its own. */
    SVG,
    /** The credential itself, as a compact JWS. */
    JWS,
    /** The credential itself, as a JSON object. */
    JSON
}
