package org.portablebadges.encoding;

/** The kinds of CBOR items in use, and how the number after their first three bits is spelled. */
enum CborKind {
    UNSIGNED(0, "number"),
    BYTES(2, "byte string"),
    TEXT(3, "text"),
    ARRAY(4, "array"),
    MAP(5, "map");

    /** Largest number that stands in the first byte itself. */
    static final int MAX_INLINE = 23;

    private final int major;
    private final String label;

    CborKind(int major, String label) {
        this.major = major;
        this.label = label;
    }

    /** Major type, the first three bits. */
    int major() {
        return major;
    }

    /** What people call it. */
    String label() {
        return label;
    }

    /** How many bytes after the first the shortest spelling of a number takes: 0, 1, 2, 4 or 8. */
    static int argumentSize(long argument) {
        if (argument <= MAX_INLINE) {
            return 0;
        }
        if (argument <= 0xff) {
            return 1;
        }
        return argument <= 0xffff ? 2 : argument <= 0xffff_ffffL ? 4 : 8;
    }

    /** The last five bits of the first byte that announce so many bytes. */
    static int additional(int size) {
        return MAX_INLINE + 1 + Integer.numberOfTrailingZeros(size);
    }
}
