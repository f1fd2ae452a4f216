package org.portablebadges.linkeddata;

import java.util.regex.Pattern;

/**
 * A value in a statement. Two of them are equal only if they are spelled alike.
 *
 * @param lexical the value as text
 * @param datatype its type; {@code rdf:langString} exactly where there is a language
 * @param language language tag as written; empty where there is none
 */
record Literal(String lexical, IriTerm datatype, String language) implements RdfTerm {
    /** Type of plain text, {@code xsd:string}. */
    public static final IriTerm STRING = new IriTerm("http://www.w3.org/2001/XMLSchema#string");

    /** Type of text in a stated language, {@code rdf:langString}. */
    public static final IriTerm LANG_STRING = new IriTerm("http://www.w3.org/1999/02/22-rdf-syntax-ns#langString");

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]+(-[A-Za-z0-9]+)*");

    public Literal {
        NQuads.requireWholeCharacters(lexical);
        if (datatype.equals(LANG_STRING) == language.isEmpty()) {
            throw new IllegalArgumentException("a language belongs to rdf:langString and to nothing else");
        }
        if (!language.isEmpty() && !LANGUAGE.matcher(language).matches()) {
            throw new IllegalArgumentException("not a language tag: " + language);
        }
    }

    /** Whether a language tag has the form that RDF asks for. */
    static boolean isLanguage(String tag) {
        return LANGUAGE.matcher(tag).matches();
    }

    /** Plain text. */
    public static Literal of(String text) {
        return new Literal(text, STRING, "");
    }

    /** Text in a stated language. */
    public static Literal inLanguage(String text, String language) {
        return new Literal(text, LANG_STRING, language);
    }

    /** A value of a type. */
    public static Literal typed(String lexical, IriTerm datatype) {
        return new Literal(lexical, datatype, "");
    }
}
