package org.portablebadges.container;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * What the credential's chunk of a PNG says.
 *
 * @param generation what its keyword is for
 * @param text text of the chunk, inflated where it was compressed
 * @param warnings how the chunk departs from what Open Badges asks for
 * @see <a href="https://www.w3.org/TR/png-3/#11iTXt">PNG, iTXt</a>
 */
record PngCredential(Generation generation, String text, List<Finding> warnings) {
    PngCredential {
        warnings = List.copyOf(warnings);
    }

    /** Reads a chunk that starts with the keyword of this generation. */
    static PngCredential read(byte[] file, PngChunk chunk, Generation generation, ContainerLimits limits)
            throws ProblemException {
        int fields = chunk.dataStart() + generation.keyword().length() + 1;
        if (chunk.type().equals("iTXt")) {
            return readInternational(file, chunk, fields, generation, limits);
        }
        // OB 2.0 Baking, Legacy PNGs: before there was a specification, tEXt held the address of the assertion.
        if (chunk.type().equals("tEXt") && generation == Generation.OPEN_BADGES_2 && fields <= chunk.dataEnd()) {
            CredentialText.requireSize(chunk.dataEnd() - fields, limits);
            String text = new String(file, fields, chunk.dataEnd() - fields, StandardCharsets.ISO_8859_1);
            return new PngCredential(generation, text, List.of());
        }
        throw chunk.problem(ProblemCode.CONTAINER_PNG_WRONG_CHUNK);
    }

    private static PngCredential readInternational(
            byte[] file, PngChunk chunk, int flag, Generation generation, ContainerLimits limits)
            throws ProblemException {
        int language = flag + 2;
        int translated = afterZero(file, language, chunk);
        int text = afterZero(file, translated, chunk);
        boolean compressed = file[flag] == 1;
        if (file[flag] != 0 && (!compressed || file[flag + 1] != 0)) {
            throw chunk.problem(ProblemCode.CONTAINER_PNG_MALFORMED);
        }
        List<Finding> warnings = new ArrayList<>();
        if (compressed) {
            warnings.add(Finding.warning(ProblemCode.CONTAINER_PNG_COMPRESSED, JsonPointer.ROOT));
        }
        if (text - language > 2) {
            warnings.add(Finding.warning(ProblemCode.CONTAINER_PNG_TEXT_FIELDS, JsonPointer.ROOT));
        }
        int length = chunk.dataEnd() - text;
        if (compressed) {
            byte[] inflated = inflate(file, text, length, chunk, limits);
            return new PngCredential(generation, CredentialText.decode(inflated, 0, inflated.length), warnings);
        }
        CredentialText.requireSize(length, limits);
        return new PngCredential(generation, CredentialText.decode(file, text, length), warnings);
    }

    /** Chunk with this text: not compressed, language tag and translated keyword empty. */
    static byte[] write(Generation generation, String text) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(generation.keyword().getBytes(StandardCharsets.US_ASCII));
        data.writeBytes(new byte[5]);
        data.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return PngChunk.write("iTXt", data.toByteArray());
    }

    private static int afterZero(byte[] file, int from, PngChunk chunk) throws ProblemException {
        for (int at = from; at < chunk.dataEnd(); at++) {
            if (file[at] == 0) {
                return at + 1;
            }
        }
        throw chunk.problem(ProblemCode.CONTAINER_PNG_MALFORMED);
    }

    private static byte[] inflate(byte[] file, int from, int length, PngChunk chunk, ContainerLimits limits)
            throws ProblemException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, from, length);
            ByteArrayOutputStream inflated = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (count == 0 && !inflater.finished()) {
                    throw chunk.problem(ProblemCode.CONTAINER_PNG_MALFORMED);
                }
                inflated.write(buffer, 0, count);
                if (inflated.size() > limits.credential()) {
                    throw ProblemException.of(ProblemCode.LIMIT_CREDENTIAL_SIZE, limits.credential());
                }
            }
            if (inflater.getRemaining() > 0) {
                throw chunk.problem(ProblemCode.CONTAINER_PNG_MALFORMED);
            }
            return inflated.toByteArray();
        } catch (DataFormatException e) {
            throw chunk.problem(ProblemCode.CONTAINER_PNG_MALFORMED);
        } finally {
            inflater.end();
        }
    }
}
