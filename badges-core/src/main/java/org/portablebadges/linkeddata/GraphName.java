package org.portablebadges.linkeddata;

/**
 * Name of the graph that a statement belongs to. Each embedded proof and each embedded credential has a graph of its
 * own, often named by a blank node.
 */
sealed interface GraphName permits RdfResource, DefaultGraph {}
