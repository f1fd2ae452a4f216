package org.portablebadges.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Canonical N-Quads, asked for by subject and predicate. Terms are as they stand there. */
final class SignedStatements {
    /** A node in a graph; the default graph is the empty string. */
    record Node(String graph, String term) {}

    private record Statement(String subject, String predicate, String object, String graph) {}

    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final Pattern LINE = Pattern.compile("(\\S+) <(\\S+)> (\".*\"\\S*|\\S+) (?:(\\S+) )?\\.");

    private final List<Statement> statements = new ArrayList<>();
    private final Set<String> graphs = new HashSet<>();

    SignedStatements(String canonicalNQuads) {
        canonicalNQuads.lines().forEach(line -> {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new IllegalArgumentException("not canonical N-Quads: " + line);
            }
            String graph = parts.group(4) == null ? "" : parts.group(4);
            statements.add(new Statement(parts.group(1), parts.group(2), parts.group(3), graph));
            graphs.add(graph);
        });
    }

    /** Values of a property by any of these predicates; a list as its elements. */
    List<String> objects(Node node, Set<String> predicates) {
        List<String> objects = new ArrayList<>();
        for (Statement statement : statements) {
            if (isOf(statement, node) && predicates.contains(statement.predicate())) {
                addElements(statement.object(), node.graph(), objects);
            }
        }
        return objects;
    }

    private void addElements(String object, String graph, List<String> to) {
        if (object.equals("<" + RDF + "nil>")) {
            return;
        }
        var cell = new Node(graph, object);
        List<String> first = object.startsWith("_:") ? objects(cell, Set.of(RDF + "first")) : List.of();
        if (first.isEmpty()) {
            to.add(object);
        } else {
            to.addAll(first);
            statements.stream()
                    .filter(next -> isOf(next, cell) && next.predicate().equals(RDF + "rest"))
                    .forEach(next -> addElements(next.object(), graph, to));
        }
    }

    private static boolean isOf(Statement statement, Node node) {
        return statement.subject().equals(node.term()) && statement.graph().equals(node.graph());
    }

    /** What an object may be: a node of the same graph, or any subject of the graph that it names. */
    List<Node> nodes(String object, String graph) {
        return graphs.contains(object) ? subjects(object) : List.of(new Node(graph, object));
    }

    /** Every subject of the default graph. */
    List<Node> roots() {
        return subjects("");
    }

    private List<Node> subjects(String graph) {
        return statements.stream()
                .filter(statement -> statement.graph().equals(graph))
                .map(statement -> new Node(graph, statement.subject()))
                .distinct()
                .toList();
    }
}
