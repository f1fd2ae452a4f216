package org.portablebadges.key;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.util.BigIntegers;
import org.portablebadges.encoding.Digest;

/** NIST curves that credentials are signed with, each with its hash function. Immutable and thread-safe. */
final class EcCurve {
    static final EcCurve P256 = new EcCurve(KeyType.P256, 32, "secp256r1", "1.2.840.10045.3.1.7", Digest.SHA_256);
    static final EcCurve P384 = new EcCurve(KeyType.P384, 48, "secp384r1", "1.3.132.0.34", Digest.SHA_384);

    private static final List<EcCurve> ALL = List.of(P256, P384);

    private final KeyType type;
    private final int size;
    private final String objectIdentifier;
    private final Digest digest;
    private final ECDomainParameters domain;

    private EcCurve(KeyType type, int size, String name, String objectIdentifier, Digest digest) {
        this.type = type;
        this.size = size;
        this.objectIdentifier = objectIdentifier;
        this.digest = digest;
        this.domain = new ECDomainParameters(CustomNamedCurves.getByName(name));
    }

    /** Curve of a key type; empty for Ed25519 and RSA. */
    static Optional<EcCurve> of(KeyType type) {
        return ALL.stream().filter(curve -> curve.type == type).findFirst();
    }

    static Optional<EcCurve> ofObjectIdentifier(String objectIdentifier) {
        return ALL.stream()
                .filter(curve -> curve.objectIdentifier.equals(objectIdentifier))
                .findFirst();
    }

    KeyType type() {
        return type;
    }

    /** Length of a coordinate, of a scalar and of each half of a signature, in bytes. */
    int size() {
        return size;
    }

    String objectIdentifier() {
        return objectIdentifier;
    }

    ECDomainParameters domain() {
        return domain;
    }

    BigInteger order() {
        return domain.getN();
    }

    /** Whether a number is from 1 to the order less 1, as private keys and both halves of a signature are. */
    boolean isScalar(BigInteger number) {
        return number.signum() > 0 && number.compareTo(order()) < 0;
    }

    /** Prime of the field that coordinates are in. */
    BigInteger field() {
        return domain.getCurve().getField().getCharacteristic();
    }

    byte[] hash(byte[] message) {
        return digest.of(message);
    }

    /** Number as big-endian bytes of the curve's size. */
    byte[] bytes(BigInteger number) {
        return BigIntegers.asUnsignedByteArray(size, number);
    }

    /** Nonces of RFC 6979, drawn from the key and the message alone. */
    HMacDSAKCalculator nonces() {
        return new HMacDSAKCalculator(digest == Digest.SHA_256 ? new SHA256Digest() : new SHA384Digest());
    }
}
