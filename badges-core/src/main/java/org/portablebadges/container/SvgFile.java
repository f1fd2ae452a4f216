package org.portablebadges.container;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portablebadges.container.SvgLayout.Span;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * SVG in UTF-8. Its document type declaration is cut out before anything is parsed, so there is nothing to fetch and
 * nothing to expand. A document that declares another encoding is read where all of its bytes are ASCII, which that
 * encoding spells the same.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#svg-baking">OB 3.0, SVG baking</a>
 */
final class SvgFile {
    private static final Pattern DECLARED_ENCODING =
            Pattern.compile("\uFEFF?<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Pattern ASCII_AND_MORE =
            Pattern.compile("(?i)(us-)?ascii|iso-8859-\\d+|latin-?1|windows-125\\d");

    private final String text;
    private final ContainerLimits limits;
    private final SvgContent content;

    private SvgFile(String text, ContainerLimits limits, SvgContent content) {
        this.text = text;
        this.limits = limits;
        this.content = content;
    }

    /** Throws where the file is not an SVG, looking at its markup but not at what it holds. */
    static void requireSvg(byte[] file, ContainerLimits limits) throws ProblemException {
        String text = decode(file);
        SvgReader.requireSvg(withoutDoctype(text, SvgScanner.scan(text, limits, Set.of())));
    }

    static SvgFile parse(byte[] file, ContainerLimits limits) throws ProblemException {
        String text = decode(file);
        SvgLayout layout = SvgScanner.scan(text, limits, Set.of());
        SvgContent content = SvgReader.read(withoutDoctype(text, layout), limits);
        if (content.elements() != layout.elements()) {
            throw ProblemException.of(ProblemCode.CONTAINER_SVG_MALFORMED, 0, 0);
        }
        return new SvgFile(text, limits, content);
    }

    private static String decode(byte[] file) throws ProblemException {
        String text = CredentialText.decode(file, 0, file.length);
        Matcher declared = DECLARED_ENCODING.matcher(text);
        if (!declared.lookingAt() || declared.group(1).equalsIgnoreCase("UTF-8")) {
            return text;
        }
        boolean ascii = text.length() == file.length;
        if (!ascii || !ASCII_AND_MORE.matcher(declared.group(1)).matches()) {
            throw ProblemException.of(ProblemCode.CONTAINER_NOT_UTF8);
        }
        return text;
    }

    private static String withoutDoctype(String text, SvgLayout layout) {
        Span doctype = layout.doctype();
        String blank = text.substring(doctype.from(), doctype.to()).replaceAll("[^\r\n]", " ");
        String xml = text.substring(0, doctype.from()) + blank + text.substring(doctype.to());
        return xml.startsWith("\uFEFF") ? xml.substring(1) : xml;
    }

    ExtractedCredential extract() throws ProblemException {
        int count = content.credentials().size();
        if (count == 0) {
            throw ProblemException.of(ProblemCode.CONTAINER_NO_CREDENTIAL, ContainerFormat.SVG);
        }
        boolean attribute = isInAttribute();
        if (count > 1 || (attribute && !content.text().isBlank())) {
            throw ProblemException.of(ProblemCode.CONTAINER_AMBIGUOUS, ContainerFormat.SVG, Math.max(2, count));
        }
        boolean json = attribute && CredentialText.startsAsJsonObject(content.verify());
        if (json || !content.textOnly()) {
            throw ProblemException.of(ProblemCode.CONTAINER_NOT_A_CREDENTIAL, ContainerFormat.SVG);
        }
        List<Finding> warnings = content.firstChild()
                ? List.of()
                : List.of(Finding.warning(ProblemCode.CONTAINER_SVG_PLACEMENT, JsonPointer.ROOT));
        String carried = attribute ? content.verify() : content.text();
        return CredentialText.extracted(ContainerFormat.SVG, content.generation(), carried, warnings, limits);
    }

    // OB 2.0 Baking, SVGs: beside a hosted badge, which is the text, the attribute repeats the badge's address.
    private boolean isInAttribute() {
        boolean repeated = content.generation() == Generation.OPEN_BADGES_2
                && CredentialText.isAddress(CredentialText.strip(content.verify()))
                && !content.text().isBlank();
        return !content.verify().isBlank() && !repeated;
    }

    /** This picture with the credential as the first child of its root. */
    byte[] bake(String credential, Generation generation, boolean replace) throws ProblemException {
        if (!content.credentials().isEmpty() && !replace) {
            throw ProblemException.of(ProblemCode.CONTAINER_ALREADY_BAKED, ContainerFormat.SVG);
        }
        SvgLayout layout = SvgScanner.scan(text, limits, Set.copyOf(content.credentials()));
        StringBuilder baked = new StringBuilder(text.length() + credential.length() + 200);
        int rootEnd = layout.rootTag().to();
        if (layout.rootEmpty()) {
            baked.append(text, 0, rootEnd - 2).append('>').append(element(credential, generation));
            baked.append("</").append(layout.rootName()).append('>');
        } else {
            baked.append(text, 0, rootEnd).append(element(credential, generation));
        }
        int copied = rootEnd;
        for (Span old : layout.wanted()) {
            baked.append(text, copied, old.from());
            copied = old.to();
        }
        baked.append(text, copied, text.length());
        return baked.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String element(String credential, Generation generation) throws ProblemException {
        String name = generation.prefix() + ":" + generation.element();
        String tag = "<" + name + " xmlns:" + generation.prefix() + "=\"" + generation.namespace() + '"';
        if (CredentialText.isCompactJws(credential)) {
            return tag + " verify=\"" + credential + "\"></" + name + ">";
        }
        return tag + "><![CDATA[" + insideCdata(credential) + "]]></" + name + ">";
    }

    // Characters that XML 1.0 or 1.1 would normalize (line ends) or restrict survive only as references, which CDATA
    // has none of: the section is closed around them.
    private static String insideCdata(String credential) throws ProblemException {
        StringBuilder inside = new StringBuilder(credential.length() + 32);
        for (int at = 0; at < credential.length(); at++) {
            char c = credential.charAt(at);
            if (!isXml(c)) {
                throw ProblemException.of(ProblemCode.CONTAINER_CHARACTER, ContainerFormat.SVG, Container.codePoint(c));
            }
            if (c == '\r' || (c >= '\u007F' && c <= '\u009F') || c == '\u2028') {
                inside.append("]]>&#").append((int) c).append(";<![CDATA[");
            } else if (credential.startsWith("]]>", at)) {
                inside.append("]]]]><![CDATA[>");
                at += 2;
            } else {
                inside.append(c);
            }
        }
        return inside.toString();
    }

    private static boolean isXml(char c) {
        return c >= ' ' ? c < '\uFFFE' : c == '\t' || c == '\n' || c == '\r';
    }
}
