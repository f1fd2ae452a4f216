package org.portablebadges.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import org.portablebadges.problem.Finding;
import org.portablebadges.problem.ProblemException;

/** Small pictures and credentials to bake into them, made in memory. */
final class Pictures {
    static final String JSON = "{\"name\":\"Formative Feedback\"}";
    static final String JWS = "eyJhbGciOiJFZERTQSJ9.eyJuYW1lIjoiRm9ybWF0aXZlIn0.c2lnbmF0dXJl";
    static final String SVG_START =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:ob=\"" + Generation.OPEN_BADGES_3.namespace() + "\">";

    private Pictures() {}

    /** PNG of 2 by 2 gray pixels, with further chunks between header and pixels. */
    static byte[] png(byte[]... chunks) {
        return join(header(), join(chunks), pixels(), end());
    }

    static byte[] header() {
        return join(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
                PngChunk.write("IHDR", new byte[] {0, 0, 0, 2, 0, 0, 0, 2, 8, 0, 0, 0, 0}));
    }

    static byte[] pixels() {
        return PngChunk.write("IDAT", deflated(new byte[] {0, 10, 120, 0, (byte) 200, 30}));
    }

    static byte[] end() {
        return PngChunk.write("IEND", new byte[0]);
    }

    static byte[] credentialChunk(String text) {
        return internationalText("openbadgecredential\0\0\0\0\0", text.getBytes(UTF_8));
    }

    /** {@code iTXt} chunk whose fields before the text are given as they stand in it. */
    static byte[] internationalText(String fields, byte[] text) {
        return PngChunk.write("iTXt", join(fields.getBytes(ISO_8859_1), text));
    }

    static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater();
        deflater.setInput(bytes);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[4096];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** SVG whose root holds what is given; the prefix {@code ob} is bound. */
    static byte[] svg(String inside) {
        return bytes(SVG_START + inside + "</svg>");
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    static ExtractedCredential extract(byte[] file) throws ProblemException {
        return Container.extract(file, ContainerLimits.DEFAULT);
    }

    static Finding problemOf(byte[] file) {
        return problemOf(file, ContainerLimits.DEFAULT);
    }

    static Finding problemOf(byte[] file, ContainerLimits limits) {
        return catchThrowableOfType(ProblemException.class, () -> Container.extract(file, limits))
                .finding();
    }

    static List<String> problem(byte[] file) {
        Finding finding = problemOf(file);
        return join(finding);
    }

    private static List<String> join(Finding finding) {
        List<String> line = new ArrayList<>(List.of(finding.code().value()));
        line.addAll(finding.arguments());
        return line;
    }
}
