package org.portablebadges.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import org.portablebadges.container.Container;
import org.portablebadges.container.ContainerLimits;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.testing.Fixtures;

/**
 * Pictures: a credential is found, or there is a problem; and a picture that can be baked into gives back what was baked,
 * also when that is done twice.
 */
final class PictureTarget implements FuzzTarget {
    private static final String TOKEN = "eyJhbGciOiJFZERTQSJ9.eyJpZCI6InVybjpleGFtcGxlOmEifQ.c2lnbmF0dXJl";
    private static final int PNG_SIGNATURE = 8;
    private static final int CHUNK_FRAME = 12;

    private final List<String> fixtures;
    private final UnaryOperator<byte[]> repair;

    private PictureTarget(List<String> fixtures, UnaryOperator<byte[]> repair) {
        this.fixtures = fixtures;
        this.repair = repair;
    }

    /** PNG; each input also with the checksums that its chunks should have. */
    static PictureTarget png() {
        return new PictureTarget(
                List.of("container/png-json", "container/png-jws", "container/png-trailing-data", "legacy/png-signed"),
                PictureTarget::withChecksums);
    }

    static PictureTarget svg() {
        return new PictureTarget(List.of("container/svg-json", "container/svg-jws", "legacy/svg-hosted"), file -> file);
    }

    @Override
    public List<byte[]> seeds() {
        return fixtures.stream().map(name -> Fixtures.of(name).bytes()).toList();
    }

    @Override
    public void hold(byte[] input) {
        extract(input);
        byte[] repaired = repair.apply(input);
        extract(repaired);
        bake(repaired);
    }

    private static void extract(byte[] file) {
        try {
            assertThat(Container.extract(file, ContainerLimits.DEFAULT).text()).isNotBlank();
        } catch (ProblemException e) {
            assertThat(e.findings()).isNotEmpty();
        }
    }

    private static void bake(byte[] picture) {
        byte[] baked;
        try {
            baked = Container.bake(picture, TOKEN, true, ContainerLimits.DEFAULT);
        } catch (ProblemException e) {
            return;
        }
        try {
            assertThat(Container.extract(baked, ContainerLimits.DEFAULT).text()).isEqualTo(TOKEN);
            assertThat(Container.bake(baked, TOKEN, true, ContainerLimits.DEFAULT))
                    .isEqualTo(baked);
        } catch (ProblemException e) {
            throw new AssertionError("what was baked cannot be read", e);
        }
    }

    /** The file with the right CRC at the end of each chunk, so that changes of chunks get past it. */
    static byte[] withChecksums(byte[] file) {
        byte[] repaired = file.clone();
        ByteBuffer chunks = ByteBuffer.wrap(repaired);
        int at = PNG_SIGNATURE;
        while (at + CHUNK_FRAME <= repaired.length) {
            int length = chunks.getInt(at);
            if (length < 0 || length > repaired.length - at - CHUNK_FRAME) {
                break;
            }
            CRC32 checksum = new CRC32();
            checksum.update(repaired, at + 4, 4 + length);
            chunks.putInt(at + 8 + length, (int) checksum.getValue());
            at += CHUNK_FRAME + length;
        }
        return repaired;
    }
}
