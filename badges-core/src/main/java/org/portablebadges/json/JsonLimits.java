package org.portablebadges.json;

/**
 * How much JSON is read. Each bound is inclusive.
 *
 * @param bytes length of the text in UTF-8 bytes
 * @param depth objects and arrays inside one another
 * @param tokens values, names, and beginnings and ends of objects and arrays
 * @param members members of one object
 * @param nameLength characters of one name
 * @param numberLength characters of one number
 * @param exponent absolute value of a number's written exponent
 */
public record JsonLimits(
        int bytes, int depth, int tokens, int members, int nameLength, int numberLength, int exponent) {
    /**
     * Bounds for a credential: 5 MiB, depth 64, 500,000 tokens, 10,000 members, names of 512 characters, numbers of 64
     * characters, exponent 400.
     */
    public static final JsonLimits DEFAULT = new JsonLimits(5 << 20, 64, 500_000, 10_000, 512, 64, 400);

    public JsonLimits {
        if (bytes < 1 || depth < 1 || tokens < 1 || members < 1 || nameLength < 1 || numberLength < 1 || exponent < 0) {
            throw new IllegalArgumentException("limits of JSON must be positive");
        }
    }

    /** Same limits with another bound for the length of the text. */
    public JsonLimits withBytes(int other) {
        return new JsonLimits(other, depth, tokens, members, nameLength, numberLength, exponent);
    }
}
