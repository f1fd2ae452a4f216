package org.portablebadges.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.MalformedURLException;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.portablebadges.verify.trust.TrustBundle;

/**
 * Fetches one file over the Internet; the only class of this library that can. Only https, only from public addresses,
 * also after the name was looked up, from no other host than the one asked, and within bounds of size and time. What
 * comes is as untrusted as any file.
 */
final class TrustRefresh {
    private static final int MOST_REDIRECTS = 3;
    private static final Duration WHOLE = Duration.ofMinutes(2);
    private static final int PATIENCE_IN_MILLISECONDS = 15_000;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final SSLSocketFactory sockets;
    private final Predicate<InetAddress> allowed;
    private final Duration whole;
    private final int limit;
    private volatile @Nullable HttpsURLConnection open;

    private TrustRefresh(SSLSocketFactory sockets, Predicate<InetAddress> allowed, Duration whole, int limit) {
        this.sockets = new CheckedSockets(sockets, allowed);
        this.allowed = allowed;
        this.whole = whole;
        this.limit = limit;
    }

    /** As it is used. */
    static TrustRefresh overTheInternet() {
        return new TrustRefresh(
                HttpsURLConnection.getDefaultSSLSocketFactory(), PublicAddress::is, WHOLE, TrustBundle.MAX_BYTES);
    }

    /** For tests: from this machine itself and nowhere else, trusting whom the sockets trust. */
    static TrustRefresh onLoopback(SSLSocketFactory sockets, Duration whole, int limit) {
        return new TrustRefresh(sockets, InetAddress::isLoopbackAddress, whole, limit);
    }

    /**
     * What is at an address.
     *
     * @throws Refused where it cannot be had, or not in this way
     */
    byte[] fetch(String address) throws Refused {
        URI start = https(address);
        ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
            var thread = new Thread(task, "badges-refresh");
            thread.setDaemon(true);
            return thread;
        });
        try {
            return worker.submit(() -> follow(start)).get(whole.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Refused("time", String.valueOf(whole.toSeconds()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("time", String.valueOf(whole.toSeconds()));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Refused refused ? refused : new Refused("failed", describe(e.getCause()));
        } finally {
            HttpsURLConnection connection = open;
            if (connection != null) {
                connection.disconnect();
            }
            worker.shutdownNow();
        }
    }

    private byte[] follow(URI start) throws IOException, Refused {
        URI here = start;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            requireAllowed(here.getHost());
            HttpsURLConnection connection = connect(here);
            int status = connection.getResponseCode();
            if (status == HttpURLConnection.HTTP_OK) {
                return body(connection);
            }
            if (!REDIRECTS.contains(status)) {
                throw new Refused("status", Integer.toString(status));
            }
            here = redirected(here, connection.getHeaderField("Location"));
            connection.disconnect();
        }
        throw new Refused("redirects", Integer.toString(MOST_REDIRECTS));
    }

    private HttpsURLConnection connect(URI address) throws IOException {
        var connection = (HttpsURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        open = connection;
        connection.setSSLSocketFactory(sockets);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setConnectTimeout(PATIENCE_IN_MILLISECONDS);
        connection.setReadTimeout(PATIENCE_IN_MILLISECONDS);
        connection.setRequestProperty("Accept", "application/" + TrustBundle.TYPE + ", application/octet-stream");
        return connection;
    }

    private byte[] body(HttpsURLConnection connection) throws IOException, Refused {
        try (InputStream stream = connection.getInputStream()) {
            byte[] bytes = stream.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new Refused("size", Integer.toString(limit));
            }
            return bytes;
        }
    }

    private static URI redirected(URI from, @Nullable String location) throws Refused {
        if (location == null) {
            throw new Refused("redirect", "");
        }
        try {
            URI to = https(from.resolve(location).toString());
            if (!to.getHost().equalsIgnoreCase(from.getHost()) || to.getPort() != from.getPort()) {
                throw new Refused("redirect", location);
            }
            return to;
        } catch (IllegalArgumentException | Refused e) {
            throw new Refused("redirect", location);
        }
    }

    private static URI https(String address) throws Refused {
        try {
            URI uri = URI.create(address);
            boolean sound = "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getFragment() == null;
            if (!sound) {
                throw new Refused(Refused.ADDRESS, address);
            }
            requireNonNull(uri.toURL());
            return uri;
        } catch (IllegalArgumentException | MalformedURLException e) {
            throw new Refused(Refused.ADDRESS, address);
        }
    }

    private void requireAllowed(String host) throws Refused {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (!allowed.test(address)) {
                    throw new Refused("private", host);
                }
            }
        } catch (UnknownHostException e) {
            throw new Refused("host", host);
        }
    }

    private static String describe(@Nullable Throwable cause) {
        return cause == null ? "" : cause.getClass().getSimpleName();
    }

    /** Why nothing was fetched; the reason names a sentence. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private static final String ADDRESS = "address";

        private final String reason;
        private final String value;

        Refused(String reason, String value) {
            super(reason + " " + value);
            this.reason = reason;
            this.value = value;
        }

        String reason() {
            return reason;
        }

        /** Whether the address that was given is at fault, and not what is there. */
        boolean isUnusableAddress() {
            return reason.equals(ADDRESS);
        }

        String value() {
            return value;
        }
    }

    // A name can be looked up to another address a moment later, so the address that is connected to is what counts. It
    // is checked before the first byte is sent: a plain connection is made first and only then handed over for TLS.
    private static final class CheckedSockets extends SSLSocketFactory {
        private final SSLSocketFactory inner;
        private final Predicate<InetAddress> allowed;

        CheckedSockets(SSLSocketFactory inner, Predicate<InetAddress> allowed) {
            this.inner = inner;
            this.allowed = allowed;
        }

        @Override
        public Socket createSocket(Socket connected, String host, int port, boolean autoClose) throws IOException {
            if (!allowed.test(connected.getInetAddress())) {
                connected.close();
                throw new SocketException("not a public address");
            }
            return inner.createSocket(connected, host, port, autoClose);
        }

        @Override
        public String[] getDefaultCipherSuites() {
            return inner.getDefaultCipherSuites();
        }

        @Override
        public String[] getSupportedCipherSuites() {
            return inner.getSupportedCipherSuites();
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            throw unconnected();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
            throw unconnected();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            throw unconnected();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
            throw unconnected();
        }

        private static SocketException unconnected() {
            return new SocketException("only over a connection that was checked");
        }
    }

    /** Addresses that belong to the Internet at large, not to a machine, a network of one house, or nobody. */
    static final class PublicAddress {
        private PublicAddress() {}

        /**
         * Whether an address is one of those.
         *
         * @see <a href="https://www.rfc-editor.org/rfc/rfc6890">RFC 6890, Special-Purpose IP Address Registries</a>
         */
        static boolean is(InetAddress address) {
            byte[] bytes = address.getAddress();
            boolean special = address.isAnyLocalAddress()
                    || address.isLoopbackAddress()
                    || address.isLinkLocalAddress()
                    || address.isSiteLocalAddress()
                    || address.isMulticastAddress();
            return !special && (bytes.length == 4 ? isPublic4(bytes) : isPublic6(bytes));
        }

        private static boolean isPublic4(byte[] bytes) {
            int first = bytes[0] & 0xff;
            int second = bytes[1] & 0xff;
            int third = bytes[2] & 0xff;
            boolean shared = first == 100 && second >= 64 && second < 128;
            boolean protocol = first == 192 && second == 0 && (third == 0 || third == 2);
            boolean tests = (first == 198 && (second == 18 || second == 19))
                    || (first == 198 && second == 51 && third == 100)
                    || (first == 203 && second == 0 && third == 113);
            return first != 0 && first < 240 && !shared && !protocol && !tests;
        }

        // Global unicast is 2000::/3; inside it 2001:0::/23 is for protocols, 2001:db8::/32 for documents, and
        // 2002::/16
        // and the last lead to addresses of the older kind, which could be private ones.
        private static boolean isPublic6(byte[] bytes) {
            int first = bytes[0] & 0xff;
            int second = bytes[1] & 0xff;
            int third = bytes[2] & 0xff;
            boolean protocol = first == 0x20 && second == 0x01 && third < 2;
            boolean documents = first == 0x20 && second == 0x01 && third == 0x0d && (bytes[3] & 0xff) == 0xb8;
            boolean relayed = first == 0x20 && second == 0x02;
            return (first & 0xe0) == 0x20 && !protocol && !documents && !relayed;
        }
    }
}
