package org.portablebadges.architecture.wrong.key;

import java.util.List;
import java.util.Optional;
import org.bouncycastle.math.ec.ECPoint;

/** Breaks: no types of libraries, final, constants only, no Optional that is taken, no array in a record. */
public class Shows {
    public String changeable = "";

    public List<ECPoint> points(Optional<String> name) {
        return name.map(any -> List.<ECPoint>of()).orElse(List.of());
    }

    @SuppressWarnings("ArrayRecordComponent")
    record Bytes(byte[] bytes) {}
}
