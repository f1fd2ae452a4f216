package org.portablebadges.recognition.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Items and the places they fill at the moment. Places are added one demand after the other; what fills the earlier ones
 * may move to make room, never leave. Maximum flow: place, then item, then the item's key, each taken once.
 */
final class Sharing {
    private final List<Item> items;
    private final FlowNetwork network;
    private final int sink;
    private final int[] itemNodes;
    private List<Use> uses = new ArrayList<>();

    /** An edge over which an item fills a place. */
    private record Use(String places, int item, int edge) {}

    /** Where a search can come back to. */
    record Mark(FlowNetwork.State state, List<Use> uses) {}

    Sharing(List<Item> items, Operations operations) throws TooComplexException {
        this.items = List.copyOf(items);
        this.network = new FlowNetwork(operations);
        this.sink = network.addNode();
        this.itemNodes = new int[items.size()];
        Map<String, Integer> keyNodes = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            String key = items.get(i).key();
            Integer keyNode = keyNodes.get(key);
            if (keyNode == null) {
                keyNode = network.addNode();
                keyNodes.put(key, keyNode);
                network.addEdge(keyNode, sink, 1);
            }
            itemNodes[i] = network.addNode();
            network.addEdge(itemNodes[i], keyNode, 1);
        }
    }

    /** Number of different keys among these items. */
    long keys(List<Integer> accepted) {
        return accepted.stream().map(i -> items.get(i).key()).distinct().count();
    }

    Item item(int index) {
        return items.get(index);
    }

    Mark mark() throws TooComplexException {
        return new Mark(network.state(), uses);
    }

    void backTo(Mark mark) throws TooComplexException {
        network.restore(mark.state());
        uses = mark.uses();
    }

    /** Fills places as far as can be; gives how many are filled. */
    int fill(Demand.Places places) throws TooComplexException {
        int node = node(places);
        return fill(node, places.count());
    }

    /** Fills a number of parts, each of which takes one item; gives how many are filled. */
    int fill(Demand.Some group) throws TooComplexException {
        return fill(node(group), group.least());
    }

    /** The items that fill places now, by the name of the places, in the order of the items. */
    Map<String, List<Integer>> filled() {
        Map<String, List<Integer>> filled = new TreeMap<>();
        for (Use use : uses) {
            if (network.sent(use.edge()) > 0) {
                filled.computeIfAbsent(use.places(), name -> new ArrayList<>()).add(use.item());
            }
        }
        filled.values().forEach(list -> list.sort(null));
        return filled;
    }

    private int fill(int node, int count) throws TooComplexException {
        int filled = 0;
        while (filled < count && network.send(node, sink)) {
            filled++;
        }
        return filled;
    }

    private int node(Demand.Some group) throws TooComplexException {
        int node = network.addNode();
        for (int i = group.parts().size() - 1; i >= 0; i--) {
            Demand part = group.parts().get(i);
            int partNode = part instanceof Demand.Places places ? node(places) : node((Demand.Some) part);
            network.addEdge(node, partNode, 1);
        }
        return node;
    }

    // Edges are looked at from the last one made, so they are made from the last item to the first.
    private int node(Demand.Places places) throws TooComplexException {
        int node = network.addNode();
        List<Use> more = new ArrayList<>(uses);
        Map<String, Integer> groupNodes = new LinkedHashMap<>();
        for (int i = places.accepted().size() - 1; i >= 0; i--) {
            int item = places.accepted().get(i);
            String group = places.groups().get(item);
            int from = node;
            if (group != null) {
                Integer known = groupNodes.get(group);
                if (known == null) {
                    known = network.addNode();
                    groupNodes.put(group, known);
                    network.addEdge(node, known, 1);
                }
                from = known;
            }
            more.add(new Use(places.name(), item, network.addEdge(from, itemNodes[item], 1)));
        }
        uses = more;
        return node;
    }
}
