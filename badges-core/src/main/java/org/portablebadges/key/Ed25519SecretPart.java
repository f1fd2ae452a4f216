package org.portablebadges.key;

import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.portablebadges.encoding.Base64Url;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.problem.JsonPointer;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/** Seed of an Ed25519 key: 32 bytes, any of them. */
final class Ed25519SecretPart implements SecretPart {
    static final int LENGTH = Ed25519.SECRET_KEY_SIZE;

    private final byte[] seed;
    private final Ed25519PublicPart publicPart;
    private final byte[] publicBytes;

    private Ed25519SecretPart(byte[] seed) {
        this.seed = seed;
        this.publicPart = Ed25519PublicPart.ofSeed(seed);
        this.publicBytes = publicPart.encoded();
    }

    static Ed25519SecretPart of(byte[] seed, JsonPointer at) throws ProblemException {
        if (seed.length != LENGTH) {
            throw ProblemException.of(ProblemCode.KEY_LENGTH, at, seed.length, LENGTH);
        }
        return new Ed25519SecretPart(seed.clone());
    }

    @Override
    public Ed25519PublicPart publicPart() {
        return publicPart;
    }

    @Override
    public byte[] sign(byte[] message) {
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(seed, 0, publicBytes, 0, message, 0, message.length, signature, 0);
        return signature;
    }

    @Override
    public JsonObject toJwk() {
        return publicPart.toJwk().with("d", new JsonString(Base64Url.encode(seed)));
    }
}
