package org.portablebadges.verify;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import org.portablebadges.testing.Fixtures;

/** What {@link NoSocketTest} runs in a Java runtime of its own. */
final class NoSocketProgram {
    static final String ALL_FIXTURES = "ALL_FIXTURES";

    /** Ways to open a socket or to look up a host, all of them on this machine only. */
    enum Way {
        SOCKET("java.net.Socket"),
        SERVER_SOCKET("java.net.ServerSocket"),
        CHANNEL("sun.nio.ch.SocketChannelImpl"),
        SERVER_CHANNEL("sun.nio.ch.ServerSocketChannelImpl"),
        DATAGRAM("java.net.DatagramSocket"),
        HTTP_CLIENT("java.net.http.HttpClient"),
        URL_CONNECTION("sun.net.www.protocol.http.HttpURLConnection"),
        LOOKUP("java.net.InetAddress");

        private final String loads;

        Way(String loads) {
            this.loads = loads;
        }

        /** Name of a class that cannot be done without on this way. */
        String loads() {
            return loads;
        }
    }

    private NoSocketProgram() {}

    public static void main(String... arguments) throws InterruptedException {
        if (arguments[0].equals(ALL_FIXTURES)) {
            List<Fixtures.Case> fixtures = Fixtures.all();
            fixtures.forEach(CaseVerifier::report);
            System.out.println("verified " + fixtures.size());
            return;
        }
        Way way = Way.valueOf(arguments[0]);
        try {
            attempt(way);
        } catch (IOException refused) {
            // Nobody listens there; that it was tried is what counts.
        }
        System.out.println("tried " + way);
    }

    private static void attempt(Way way) throws IOException, InterruptedException {
        String nobody = "http://127.0.0.1:1/";
        switch (way) {
            case SOCKET -> new Socket(InetAddress.getLoopbackAddress(), 1).close();
            case SERVER_SOCKET -> new ServerSocket(0).close();
            case CHANNEL ->
                SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 1))
                        .close();
            case SERVER_CHANNEL -> ServerSocketChannel.open().close();
            case DATAGRAM -> new DatagramSocket().close();
            case HTTP_CLIENT ->
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(nobody)).build(),
                                HttpResponse.BodyHandlers.discarding());
            case URL_CONNECTION -> new URL(nobody).openConnection().connect();
            case LOOKUP -> InetAddress.getByName("localhost");
        }
    }
}
