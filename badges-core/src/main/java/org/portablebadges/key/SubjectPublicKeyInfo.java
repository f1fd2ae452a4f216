package org.portablebadges.key;

import java.util.List;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * Public keys as certificates have them. They are read in PEM, as the keys of Open Badges 2.0 are: {@code PUBLIC KEY},
 * and {@code RSA PUBLIC KEY} of PKCS #1.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7468#section-13">RFC 7468, section 13</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.7">RFC 5280, section 4.1.2.7</a>
 */
final class SubjectPublicKeyInfo {
    private static final String FORM = "SubjectPublicKeyInfo";

    private SubjectPublicKeyInfo() {}

    static PublicPart ofPem(String text) throws ProblemException {
        if (text.length() > PemBlock.MAX_LENGTH) {
            throw ProblemException.of(ProblemCode.KEY_MALFORMED, "PEM");
        }
        List<PemBlock> blocks = PemBlock.all(text);
        if (blocks.stream().anyMatch(PemBlock::isSecret)) {
            throw ProblemException.of(ProblemCode.KEY_PRIVATE_IN_PUBLIC, "PEM");
        }
        if (blocks.size() != 1) {
            throw ProblemException.of(ProblemCode.KEY_MALFORMED, "PEM");
        }
        PemBlock block = blocks.get(0);
        return switch (block.label()) {
            case "PUBLIC KEY" -> read(block.decode());
            case "RSA PUBLIC KEY" -> RsaPublicPart.ofDer(block.decode());
            default -> throw ProblemException.of(ProblemCode.KEY_MALFORMED, block.label());
        };
    }

    /**
     * DER of a key.
     *
     * @param algorithm identifier of the algorithm, with its parameters where it has some
     */
    static byte[] write(byte[] key, byte[]... algorithm) {
        return DerWriter.sequence(DerWriter.sequence(algorithm), DerWriter.bitString(key));
    }

    private static PublicPart read(byte[] der) throws ProblemException {
        var outer = new DerReader(der, FORM);
        DerReader info = outer.open(DerReader.SEQUENCE);
        outer.requireEnd();
        DerReader algorithm = info.open(DerReader.SEQUENCE);
        String name = algorithm.objectIdentifier();
        PublicPart part =
                switch (name) {
                    case Pkcs8.OID_ED25519 -> Ed25519PublicPart.of(info.bitString(), JsonPointer.ROOT);
                    case Pkcs8.OID_EC -> EcPublicPart.ofEncoded(Pkcs8.curve(algorithm), info.bitString());
                    case Pkcs8.OID_RSA -> {
                        algorithm.read(DerReader.NULL);
                        yield RsaPublicPart.ofDer(info.bitString());
                    }
                    default -> throw ProblemException.of(ProblemCode.KEY_TYPE_UNSUPPORTED, "OID " + name);
                };
        algorithm.requireEnd();
        info.requireEnd();
        return part;
    }
}
