package org.portablebadges.quality;

/** How much a profile wants something. */
public enum QualityNeed {
    REQUIRED("required"),
    RECOMMENDED("recommended"),
    /** Where the issuer has it; its absence says nothing against a badge. */
    IF_AVAILABLE("if-available");

    private final String value;

    QualityNeed(String value) {
        this.value = value;
    }

    /** As profiles write it. */
    public String value() {
        return value;
    }
}
