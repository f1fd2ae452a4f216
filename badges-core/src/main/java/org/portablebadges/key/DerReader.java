package org.portablebadges.key;

import java.math.BigInteger;
import java.util.Arrays;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * Reader of the few DER values that keys and signatures are made of, strictly: definite lengths and numbers in their
 * shortest form. Reads front to back; not thread-safe.
 *
 * @see <a href="https://www.itu.int/rec/T-REC-X.690">X.690, sections 8 and 10</a>
 */
final class DerReader {
    static final int INTEGER = 0x02;
    static final int BIT_STRING = 0x03;
    static final int OCTET_STRING = 0x04;
    static final int NULL = 0x05;
    static final int OBJECT_IDENTIFIER = 0x06;
    static final int SEQUENCE = 0x30;

    private static final int MAX_ARC_BITS = 32;

    private final byte[] bytes;
    private final String form;
    private int at;

    /**
     * @param form what the bytes should be, for the problem
     */
    DerReader(byte[] bytes, String form) {
        this.bytes = bytes;
        this.form = form;
    }

    boolean isNext(int tag) {
        return at < bytes.length && (bytes[at] & 0xff) == tag;
    }

    /** Reader of the content of the next value, which must have this tag. */
    DerReader open(int tag) throws ProblemException {
        return new DerReader(read(tag), form);
    }

    /** Content of the next value, which must have this tag. */
    byte[] read(int tag) throws ProblemException {
        if (!isNext(tag)) {
            throw malformed();
        }
        at++;
        int length = length();
        if (length > bytes.length - at) {
            throw malformed();
        }
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    /** The next value, a number of at least 0. */
    BigInteger unsigned() throws ProblemException {
        byte[] number = read(INTEGER);
        if (number.length == 0 || number[0] < 0) {
            throw malformed();
        }
        if (number.length > 1 && number[0] == 0 && number[1] >= 0) {
            throw notCanonical();
        }
        return new BigInteger(number);
    }

    /** The next value, a string of whole bytes. */
    byte[] bitString() throws ProblemException {
        return wholeBytes(read(BIT_STRING));
    }

    /** Bytes of a bit string's content, which starts with the number of bits unused. */
    byte[] wholeBytes(byte[] content) throws ProblemException {
        if (content.length == 0 || content[0] != 0) {
            throw malformed();
        }
        return Arrays.copyOfRange(content, 1, content.length);
    }

    /** The next value, an object identifier, as numbers with dots. */
    String objectIdentifier() throws ProblemException {
        byte[] content = read(OBJECT_IDENTIFIER);
        if (content.length == 0 || content[content.length - 1] < 0) {
            throw malformed();
        }
        var text = new StringBuilder();
        long arc = 0;
        for (byte b : content) {
            arc = (arc << 7) | (b & 0x7f);
            if (arc >>> MAX_ARC_BITS != 0) {
                throw malformed();
            }
            if (b >= 0) {
                text.append(text.isEmpty() ? firstArcs(arc) : "." + arc);
                arc = 0;
            }
        }
        return text.toString();
    }

    private static String firstArcs(long arc) {
        long first = Math.min(arc / 40, 2);
        return first + "." + (arc - 40 * first);
    }

    void requireEnd() throws ProblemException {
        if (at != bytes.length) {
            throw ProblemException.of(ProblemCode.KEY_LENGTH, bytes.length, at);
        }
    }

    private int length() throws ProblemException {
        int first = octet();
        if (first < 0x80) {
            return first;
        }
        int octets = first - 0x80;
        if (octets < 1 || octets > 2) {
            throw malformed();
        }
        int length = octet();
        if (octets == 2) {
            length = (length << 8) | octet();
        }
        if (length < (octets == 1 ? 0x80 : 0x100)) {
            throw notCanonical();
        }
        return length;
    }

    private int octet() throws ProblemException {
        if (at == bytes.length) {
            throw malformed();
        }
        return bytes[at++] & 0xff;
    }

    ProblemException malformed() {
        return ProblemException.of(ProblemCode.KEY_MALFORMED, form);
    }

    private ProblemException notCanonical() {
        return ProblemException.of(ProblemCode.KEY_NOT_CANONICAL, form);
    }
}
