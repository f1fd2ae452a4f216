package org.portablebadges.quality;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Files at hand, which may be the evidence that badges name. */
public interface EvidenceFolder {
    /** Names of the files, in a fixed order. */
    List<String> names();

    /** The content of a file, from its start. Whoever asks closes it. */
    InputStream open(String name) throws IOException;
}
