package org.portablebadges.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

class ZipDirectoryTest {
    @TempDir
    Path folder;

    // From 65,535 entries on their number stands in a record of 64 bits.
    @ParameterizedTest
    @ValueSource(ints = {65_534, 65_535, 65_536})
    void every_entry_is_read_of_archives_small_and_large(int count) throws Exception {
        Path archive = folder.resolve("many.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (int i = 0; i < count; i++) {
                zip.putNextEntry(new ZipEntry("badge-" + i));
                zip.closeEntry();
            }
        }

        try (ZipDirectory directory = ZipDirectory.open(archive, ZipDirectory.MOST_ENTRIES)) {
            for (int i = 0; i < count - 1; i++) {
                directory.next();
            }
            assertThat(directory.next().name()).isEqualTo("badge-" + (count - 1));
            assertThat(directory.hasNext()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "3, true"})
    void no_more_entries_are_read_than_allowed(int count, boolean refused) throws Exception {
        var zip = new Archive();
        for (int i = 0; i < count; i++) {
            zip.add("badge-" + i, new byte[0]);
        }
        Path archive = Path.of(zip.write(folder.resolve("few.zip")));

        try (ZipDirectory directory = ZipDirectory.open(archive, 2)) {
            for (int i = 0; i < Math.min(count, 2); i++) {
                directory.next();
            }
            assertThat(directory.hasNext()).isEqualTo(refused);
            if (refused) {
                var thrown = catchThrowableOfType(ProblemException.class, directory::next);
                assertThat(thrown.code()).isEqualTo(ProblemCode.LIMIT_ZIP_ENTRIES);
                assertThat(thrown.finding().arguments()).containsExactly("2", "3");
            }
        }
    }

    @Test
    void an_archive_that_ends_anywhere_is_damaged_and_nothing_worse() throws IOException {
        byte[] whole = new Archive()
                .add("one", new byte[] {1})
                .add("two", new byte[] {2})
                .bytes();

        for (int length = 4; length < whole.length; length++) {
            Path archive = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, length));
            var thrown = catchThrowableOfType(
                    ProblemException.class, () -> ZipDirectory.open(archive, ZipDirectory.MOST_ENTRIES));
            assertThat(thrown.code()).as("%d bytes", length).isEqualTo(ProblemCode.CONTAINER_ZIP_DAMAGED);
        }
    }

    @Test
    void a_changed_byte_gives_an_entry_or_a_problem() throws IOException {
        byte[] whole = new Archive().add("one", new byte[] {1, 2, 3}).bytes();

        for (int i = 0; i < whole.length; i++) {
            for (int change : new int[] {0x01, 0x80, 0xff}) {
                byte[] changed = whole.clone();
                changed[i] ^= (byte) change;
                Path archive = Files.write(folder.resolve("changed.zip"), changed);
                assertThat(read(archive)).as("byte %d", i).isTrue();
            }
        }
    }

    private static boolean read(Path archive) throws IOException {
        try (ZipDirectory directory = ZipDirectory.open(archive, 100)) {
            while (directory.hasNext()) {
                byte[] bytes = directory.next().read(archive);
                assertThat(bytes).isEqualTo(new byte[] {1, 2, 3});
            }
            return true;
        } catch (ProblemException e) {
            return e.finding().code().value().contains("zip");
        }
    }
}
