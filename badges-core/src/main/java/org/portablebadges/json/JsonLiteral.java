package org.portablebadges.json;

import java.util.Locale;

/** The three JSON values that are words. */
public enum JsonLiteral implements JsonValue {
    TRUE,
    FALSE,
    NULL;

    /** The literal of a truth value. */
    public static JsonLiteral of(boolean value) {
        return value ? TRUE : FALSE;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
