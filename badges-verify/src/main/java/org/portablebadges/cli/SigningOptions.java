package org.portablebadges.cli;

import org.portablebadges.issue.Issuer;
import org.portablebadges.key.SigningKey;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** With which key, as whom and in which form a command signs. */
final class SigningOptions {
    /** How what is signed is secured. */
    enum Format {
        DI,
        JWT
    }

    @Option(
            names = "--key",
            required = true,
            paramLabel = "KEY",
            description = "Private key of the issuer: JWK, PKCS #8 PEM, or PKCS #12 (password in BADGES_KEY_PASSWORD).")
    @SuppressWarnings("NullAway.Init")
    private String key;

    @Mixin
    private IssuerOptions issuer = new IssuerOptions();

    @Option(
            names = "--format",
            defaultValue = "di",
            paramLabel = "di|jwt",
            description = "A proof inside (di, the default) or a signed token (jwt).")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    boolean isToken() {
        return format == Format.JWT;
    }

    /** The key of these options, from its file. */
    SigningKey key(Console console) {
        return new KeyFiles(console).read(key);
    }

    /** The issuer that a builder with a signer makes with these options. */
    Issuer issuer(Issuer.Builder builder, Console console) {
        return issuer.issuer(builder, console);
    }
}
