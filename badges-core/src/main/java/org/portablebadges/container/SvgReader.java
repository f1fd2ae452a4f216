package org.portablebadges.container;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/** Reads an SVG as XML, without a document type, and collects what it says about credentials. */
final class SvgReader {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final List<String> PARSER_LIMITS = List.of(
            "jdk.xml.maxElementDepth",
            "jdk.xml.elementAttributeLimit",
            "jdk.xml.maxGeneralEntitySizeLimit",
            "jdk.xml.totalEntitySizeLimit");

    private final XMLStreamReader reader;
    private final ContainerLimits limits;
    private final List<Integer> credentials = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private @Nullable Generation generation;
    private int elements;
    private int depth;
    private int rootChildren;
    private int credentialDepth;
    private boolean firstChild;
    private boolean textOnly = true;
    private String verify = "";

    private SvgReader(XMLStreamReader reader, ContainerLimits limits) {
        this.reader = reader;
        this.limits = limits;
    }

    /**
     * Content of an SVG.
     *
     * @param xml the document without its document type declaration
     */
    static SvgContent read(String xml, ContainerLimits limits) throws ProblemException {
        try {
            return new SvgReader(parser(xml), limits).read();
        } catch (XMLStreamException e) {
            throw malformed(e.getLocation());
        }
    }

    /** Throws where the root is not {@code svg} of the SVG namespace; looks no further than its start tag. */
    static void requireSvg(String xml) throws ProblemException {
        try {
            XMLStreamReader reader = parser(xml);
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {}
            requireSvg(reader);
        } catch (XMLStreamException e) {
            throw malformed(e.getLocation());
        }
    }

    // The JDK's own parser, whatever else is on the class path, and with nothing to fetch or expand. Size, depth and
    // attributes are bounded before, by our limits; the parser's own, which differ between versions of the JDK and
    // count what is no entity as one, are set out of the way.
    private static XMLStreamReader parser(String xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        PARSER_LIMITS.forEach(limit -> factory.setProperty(limit, "0"));
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("no entity is resolved");
        });
        return factory.createXMLStreamReader(new StringReader(xml));
    }

    private SvgContent read() throws XMLStreamException, ProblemException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> startElement();
                case XMLStreamConstants.END_ELEMENT -> endElement();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> characters();
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw ProblemException.of(ProblemCode.CONTAINER_SVG_ENTITY, reader.getLocalName());
                default -> {}
            }
        }
        return new SvgContent(elements, credentials, generation, firstChild, verify, text.toString(), textOnly);
    }

    private void startElement() throws ProblemException {
        if (elements == 0) {
            requireSvg(reader);
        }
        depth++;
        textOnly &= credentialDepth == 0;
        if (depth == 2) {
            rootChildren++;
        }
        Optional<Generation> found = credentialHere();
        if (found.isPresent()) {
            if (credentials.isEmpty()) {
                generation = found.get();
                firstChild = depth == 2 && rootChildren == 1;
                verify = Objects.requireNonNullElse(reader.getAttributeValue("", "verify"), "");
                credentialDepth = depth;
            }
            credentials.add(elements);
        }
        elements++;
    }

    private void endElement() {
        if (depth == credentialDepth) {
            credentialDepth = 0;
        }
        depth--;
    }

    private void characters() throws ProblemException {
        if (credentialDepth == 0) {
            return;
        }
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        CredentialText.requireSize(text.length(), limits);
    }

    private Optional<Generation> credentialHere() {
        return Stream.of(Generation.values())
                .filter(each -> each.namespace().equals(reader.getNamespaceURI())
                        && each.element().equals(reader.getLocalName()))
                .findFirst();
    }

    private static void requireSvg(XMLStreamReader reader) throws ProblemException {
        if (!SVG.equals(reader.getNamespaceURI()) || !"svg".equals(reader.getLocalName())) {
            throw ProblemException.of(ProblemCode.CONTAINER_UNKNOWN);
        }
    }

    private static ProblemException malformed(Location where) {
        return ProblemException.of(
                ProblemCode.CONTAINER_SVG_MALFORMED,
                where == null ? 0 : where.getLineNumber(),
                where == null ? 0 : where.getColumnNumber());
    }
}
