package org.portablebadges.model;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a recipient stands with what a result describes. Closed by the standard.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#resultstatustype">OB 3.0 ResultStatusType</a>
 */
public enum ResultStatusType {
    COMPLETED("Completed"),
    ENROLLED("Enrolled"),
    FAILED("Failed"),
    IN_PROGRESS("InProgress"),
    ON_HOLD("OnHold"),
    PROVISIONAL("Provisional"),
    WITHDREW("Withdrew");

    private final String value;

    ResultStatusType(String value) {
        this.value = value;
    }

    /** The term as credentials write it. */
    public String value() {
        return value;
    }

    /** The status of this name; empty where the standard has none. */
    public static Optional<ResultStatusType> of(String value) {
        return Stream.of(values()).filter(status -> status.value.equals(value)).findFirst();
    }
}
