package org.portablebadges.quality;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.portablebadges.encoding.Digest;
import org.portablebadges.encoding.Multihash;
import org.portablebadges.quality.EvidenceHash.Result;
import org.portablebadges.quality.LintedBadge.Located;

/**
 * Compares the hashes in badges with files. Each file is read once for each hash function that is asked for, however many
 * badges ask. Not thread-safe.
 *
 * @see <a href="https://www.w3.org/TR/vc-data-model-2.0/#integrity-of-related-resources">VC 2.0, 5.3</a>
 */
final class EvidenceHashes {
    private final EvidenceFolder folder;
    private final Map<Digest, Map<String, byte[]>> hashes = new EnumMap<>(Digest.class);

    EvidenceHashes(EvidenceFolder folder) {
        this.folder = folder;
    }

    /** An answer to each entry of {@code evidence}, and to each of {@code relatedResource}. */
    List<EvidenceHash> of(LintedBadge linted) throws IOException {
        List<EvidenceHash> answers = new ArrayList<>();
        for (Located entry : Stream.concat(
                        linted.values("/evidence").stream(), linted.values("/relatedResource").stream())
                .toList()) {
            answers.add(of(entry));
        }
        return answers;
    }

    private EvidenceHash of(Located entry) throws IOException {
        Optional<String> multibase = entry.text("digestMultibase");
        Optional<String> integrity = entry.text("digestSRI");
        if (multibase.isEmpty() && integrity.isEmpty()) {
            return new EvidenceHash(entry.at(), Result.NO_HASH, "");
        }
        List<Optional<Stated>> read = Stream.concat(
                        multibase.map(EvidenceHashes::multihash).stream(),
                        integrity.map(EvidenceHashes::integrity).stream())
                .toList();
        if (read.stream().anyMatch(Optional::isEmpty)) {
            return new EvidenceHash(entry.at(), Result.UNREADABLE, "");
        }
        List<Stated> stated = read.stream().flatMap(Optional::stream).toList();
        for (String name : folder.names()) {
            if (isEach(stated, name)) {
                return new EvidenceHash(entry.at(), Result.MATCHES, name);
            }
        }
        return folder.names().stream()
                .filter(name -> isNamed(entry, name))
                .findFirst()
                .map(name -> new EvidenceHash(entry.at(), Result.DIFFERS, name))
                .orElseGet(() -> new EvidenceHash(entry.at(), Result.NO_FILE, ""));
    }

    private boolean isEach(List<Stated> stated, String name) throws IOException {
        for (Stated hash : stated) {
            byte[] found = hashes(hash.digest()).getOrDefault(name, new byte[0]);
            if (!hash.accepts().test(found)) {
                return false;
            }
        }
        return true;
    }

    private Map<String, byte[]> hashes(Digest digest) throws IOException {
        Map<String, byte[]> known = hashes.get(digest);
        if (known != null) {
            return known;
        }
        Map<String, byte[]> computed = new LinkedHashMap<>();
        for (String name : folder.names()) {
            try (InputStream stream = folder.open(name)) {
                computed.put(name, digest.of(stream));
            }
        }
        hashes.put(digest, computed);
        return computed;
    }

    private static boolean isNamed(Located entry, String file) {
        String last = file.substring(file.lastIndexOf('/') + 1);
        return Stream.of("name", "id")
                .flatMap(member -> entry.text(member).stream())
                .anyMatch(text -> text.equals(last) || text.endsWith("/" + last));
    }

    private static Optional<Stated> multihash(String text) {
        return Multihash.parse(text)
                .map(stated -> new Stated(stated.digest(), found -> Multihash.of(stated.digest(), found)
                        .equals(stated)));
    }

    // Subresource Integrity 3.3: of several functions only the strongest counts, and one of its hashes is enough.
    private static Optional<Stated> integrity(String text) {
        for (Digest digest : List.of(Digest.SHA_512, Digest.SHA_384, Digest.SHA_256)) {
            String prefix = digest.name().toLowerCase(Locale.ROOT).replace("_", "") + "-";
            List<byte[]> hashes = Stream.of(text.strip().split("\\s+"))
                    .filter(token -> token.startsWith(prefix))
                    .map(token -> token.substring(prefix.length()).split("\\?", 2)[0])
                    .flatMap(token -> base64(token).stream())
                    .toList();
            if (!hashes.isEmpty()) {
                return Optional.of(
                        new Stated(digest, found -> hashes.stream().anyMatch(hash -> Arrays.equals(hash, found))));
            }
        }
        return Optional.empty();
    }

    private static Optional<byte[]> base64(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A hash as a badge states it. */
    private record Stated(Digest digest, Predicate<byte[]> accepts) {}
}
