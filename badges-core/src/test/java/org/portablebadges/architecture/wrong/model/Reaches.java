package org.portablebadges.architecture.wrong.model;

import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.loader.SchemeRouter;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Instant;

/** Breaks: no console, no clock of its own, no network, no java.net.URI, one place for JsonLdOptions, no loaders. */
final class Reaches {
    private Reaches() {}

    static void console() {
        System.out.println("printed");
    }

    static Instant clock() {
        return Instant.now();
    }

    static void network(URI address) throws IOException {
        try (var socket = new Socket(address.getHost(), 443)) {
            socket.setKeepAlive(true);
        }
    }

    static JsonLdOptions options() {
        return new JsonLdOptions(SchemeRouter.defaultInstance());
    }
}
