package org.portablebadges.container;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * PNG as a row of chunks. Chunks are counted, bounded and checked against their CRC; pixels are never decoded, and
 * chunks that Open Badges has nothing to do with are passed over.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#png-baking">OB 3.0, PNG baking</a>
 */
final class PngFile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final Set<String> TEXT_CHUNKS = Set.of("iTXt", "tEXt", "zTXt");

    private final byte[] file;
    private final ContainerLimits limits;
    private final List<PngChunk> chunks;

    private PngFile(byte[] file, ContainerLimits limits, List<PngChunk> chunks) {
        this.file = file;
        this.limits = limits;
        this.chunks = chunks;
    }

    static boolean isPng(byte[] file) {
        return file.length >= SIGNATURE.length
                && Arrays.equals(file, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    static PngFile parse(byte[] file, ContainerLimits limits) throws ProblemException {
        List<PngChunk> chunks = new ArrayList<>();
        int at = SIGNATURE.length;
        while (chunks.isEmpty() || !isLast(chunks)) {
            if (chunks.size() == limits.pngChunks()) {
                throw ProblemException.of(ProblemCode.LIMIT_PNG_CHUNKS, limits.pngChunks());
            }
            PngChunk chunk = PngChunk.at(file, at);
            chunks.add(chunk);
            at = chunk.end();
        }
        PngFile png = new PngFile(file, limits, List.copyOf(chunks));
        png.requireOrder();
        return png;
    }

    private static boolean isLast(List<PngChunk> chunks) {
        return chunks.get(chunks.size() - 1).type().equals("IEND");
    }

    private void requireOrder() throws ProblemException {
        Set<String> before = new HashSet<>();
        for (PngChunk chunk : chunks) {
            boolean inOrder =
                    switch (chunk.type()) {
                        case "IHDR" -> before.isEmpty() && chunk.length() == 13;
                        case "IEND" -> before.contains("IDAT") && chunk.length() == 0;
                        default -> !before.isEmpty();
                    };
            if (!inOrder) {
                throw chunk.problem(ProblemCode.CONTAINER_PNG_MALFORMED);
            }
            before.add(chunk.type());
        }
    }

    ExtractedCredential extract() throws ProblemException {
        List<PngChunk> credentials = credentials();
        if (credentials.isEmpty()) {
            throw ProblemException.of(ProblemCode.CONTAINER_NO_CREDENTIAL, ContainerFormat.PNG);
        }
        if (credentials.size() > 1) {
            throw ProblemException.of(ProblemCode.CONTAINER_AMBIGUOUS, ContainerFormat.PNG, credentials.size());
        }
        PngChunk chunk = credentials.get(0);
        PngCredential credential =
                PngCredential.read(file, chunk, generation(chunk).orElseThrow(), limits);
        List<Finding> warnings = new ArrayList<>(credential.warnings());
        int trailing = file.length - end();
        if (trailing > 0) {
            warnings.add(Finding.warning(ProblemCode.CONTAINER_PNG_TRAILING_DATA, JsonPointer.ROOT, trailing));
        }
        return CredentialText.extracted(
                ContainerFormat.PNG, credential.generation(), credential.text(), warnings, limits);
    }

    /** This picture with the credential in a chunk right after {@code IHDR}, so that readers meet it before pixels. */
    byte[] bake(String text, Generation generation, boolean replace) throws ProblemException {
        List<PngChunk> old = credentials();
        if (!old.isEmpty() && !replace) {
            throw ProblemException.of(ProblemCode.CONTAINER_ALREADY_BAKED, ContainerFormat.PNG);
        }
        byte[] added = PngCredential.write(generation, text);
        ByteArrayOutputStream baked = new ByteArrayOutputStream(file.length + added.length);
        int copied = chunks.get(0).end();
        baked.write(file, 0, copied);
        baked.writeBytes(added);
        for (PngChunk chunk : old) {
            baked.write(file, copied, chunk.offset() - copied);
            copied = chunk.end();
        }
        baked.write(file, copied, file.length - copied);
        return baked.toByteArray();
    }

    private int end() {
        return chunks.get(chunks.size() - 1).end();
    }

    private List<PngChunk> credentials() {
        return chunks.stream().filter(chunk -> generation(chunk).isPresent()).toList();
    }

    private Optional<Generation> generation(PngChunk chunk) {
        return Stream.of(Generation.values())
                .filter(generation -> TEXT_CHUNKS.contains(chunk.type())
                        && hasKeyword(chunk, generation.keyword().getBytes(StandardCharsets.US_ASCII)))
                .findFirst();
    }

    // A chunk that ends with its keyword has lost its text; it must not pass for a picture without a credential.
    private boolean hasKeyword(PngChunk chunk, byte[] keyword) {
        int from = chunk.dataStart();
        int to = from + keyword.length;
        return to <= chunk.dataEnd()
                && Arrays.equals(file, from, to, keyword, 0, keyword.length)
                && (to == chunk.dataEnd() || file[to] == 0);
    }
}
