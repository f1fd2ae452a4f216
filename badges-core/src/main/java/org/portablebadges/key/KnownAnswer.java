package org.portablebadges.key;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.portablebadges.encoding.Base64Url;
import org.portablebadges.problem.ProblemException;

/**
 * A published signature for each kind of key, to try a provider with. Immutable.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8032#section-7.1">RFC 8032, section 7.1, test 2</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6979#appendix-A.2.5">RFC 6979, A.2.5 and A.2.6</a>
 * @see <a href="https://github.com/C2SP/wycheproof">Project Wycheproof, rsa_signature_2048_sha256, test 3</a>
 */
final class KnownAnswer {
    private static final KnownAnswer ED25519 = new KnownAnswer(
            "z6MkiaMbhXHNA4eJVCCj8dbzKzTgYDKf6crKgHVHid1F1WCT",
            "r",
            "kqAJqfDUyrhyDoILX2QlQKKye1QWUD-Ps3YiI-vbadoIWsHkPhWZbkWPNhPQ8R2MOHsurrQwKu6wDSkWErsMAA");
    private static final KnownAnswer P256 = new KnownAnswer(
            "zDnaepBuvsQ8cpsWrVKw8fbpGpvPeNSjVPTWoq6cRqaYzBKVP",
            "sample",
            "79SLKqy2qP0RQN2c1F6B1p0sh3tWqvmRw00OqE6vNxb3yxyULWV8QdQ2x6G24p9l8-kA27mv9AZNxKsvhDrNqA");
    private static final KnownAnswer P384 = new KnownAnswer(
            "z82LkuBieyGShVBhvtE2zoiD6Kma4tJGFtkAhxR5pfkp5QPw4LutoYWhvQCnGjdVn14kujQ",
            "sample",
            "lO27kqXsuKrUc25WxpGRaz-IFAZmzp-nPWTE6pWtEzyBpkgVLkSs-W423R6A-r5Gme9K6xXxeM6h_kDbJgMTjxMOdAoZYkUm"
                    + "IDtjUdCjqU-jKcFFeG5nnnuCxxo4YorI");
    private static final KnownAnswer RSA = new KnownAnswer(
            "z4MXj1wBzi9jUstyP1QBhcTWTCvGh82iTaBLtshbMy7HBpvLCV6wGDAhVDwabt6eSjrpPaey8azFSc59V4ToTx94UxLGuemt"
                    + "LmGSS1eNTgx7PGXnhWaRf2jVxkzK1eTpWNCmCtRaqpFH2REXtPPiTcLziAU3FbSKCQzhQ75Cs56kV7C4w2KFNXWrMwYHsinD"
                    + "4UjN2wodfKzfVQEK4JqYa4fX4i6RPhPHZjxgR161vNnjdjeZDM9Jj4nTvLZeMYo9FZEr86KmAwToyCVUboahNkKvBqqPVyMG"
                    + "yh9ChherD2rPJYdWmCQkA5928HeeaFTyq1yMmV68LHh24XYU7NWHtbewDerz1AfUJt15RYRRih8RNvDB6QWZ6",
            "Test",
            "JkSR6ETBGfFOQlwDKCE5pVjc2uuCpGKBc81Af9MZ-QdurrwN2HocIuTReDkJaIbVip1bf3rrY-_sVsRax76tQgO2iG4fqpDg"
                    + "KOwK4JTUa_P5fv3RkEXPvCWhq9okMmOfmHZAXA1o-O2_BHwSpFT3aB1dWitUvTcj0ZPbrUM4uq11MmQAbi0IkxxLi7eaocnK"
                    + "0Q62YF-HxYMfbisI4AL5xvIRQfWEHZJyfdPh2Zw2vFYNo8kGffmfyvgYlB9yWIvjMDK60iyvZwQiO7EU1XW20C2dIitYAAXZ"
                    + "MOj0DM6fZy7rtjSiAXfYQ1FieWS4PyBT1zaoSrGgBfY71bqUPeYgXA");

    private final PublicKey key;
    private final String message;
    private final byte[] signature;

    private KnownAnswer(String multikey, String message, String signature) {
        try {
            this.key = PublicKey.ofMultikey(multikey);
        } catch (ProblemException e) {
            throw new IllegalStateException("a published key cannot be read", e);
        }
        this.message = message;
        this.signature = Base64Url.decode(signature).orElseThrow();
    }

    static KnownAnswer of(KeyType type) {
        return switch (type) {
            case ED25519 -> ED25519;
            case P256 -> P256;
            case P384 -> P384;
            case RSA -> RSA;
        };
    }

    PublicKey key() {
        return key;
    }

    byte[] message() {
        return message.getBytes(US_ASCII);
    }

    /** A message that the signature is not over. */
    byte[] anotherMessage() {
        return (message + "?").getBytes(US_ASCII);
    }

    /** The signature over {@link #message()} by {@link #key()}. */
    byte[] signature() {
        return signature.clone();
    }
}
