package org.portablebadges.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.portablebadges.container.Container;
import org.portablebadges.container.ContainerLimits;
import org.portablebadges.image.DefaultBadgeImage;
import org.portablebadges.issue.Issuer;
import org.portablebadges.issue.SignedCredential;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.key.KeyType;
import org.portablebadges.key.SigningKey;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.proof.Cryptosuites;
import org.portablebadges.proof.SecuredCredential;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "issue",
        description = "Sign a credential, and bake it into a picture if one is given.",
        mixinStandardHelpOptions = true)
final class IssueCommand implements Callable<Integer> {
    private static final String AUTO = "auto";

    private final Console console;

    @Option(
            names = "--in",
            required = true,
            paramLabel = "CREDENTIAL.json",
            description = "The credential to sign; its issuer may be left out.")
    @SuppressWarnings("NullAway.Init")
    private String in;

    @Mixin
    private SigningOptions signing = new SigningOptions();

    @Option(
            names = "--suite",
            paramLabel = "NAME",
            description =
                    "Cryptosuite of the proof: eddsa-rdfc-2022, eddsa-jcs-2022, ecdsa-rdfc-2019, ecdsa-jcs-2019 or "
                            + "ecdsa-sd-2023. Default: the one for the key, over statements.")
    private @Nullable String suite;

    @Option(
            names = "--image",
            paramLabel = "IN.png|IN.svg|auto",
            description = "Picture to bake into; auto draws one (SVG if FILE ends in .svg, PNG otherwise).")
    private @Nullable String image;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write the badge.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--force",
            description = "Replace the file if it exists, and a credential that the picture carries.")
    private boolean force;

    IssueCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var files = new FileAccess(console);
        files.requireFree(out, force);
        SigningKey signingKey = signing.key(console);
        requireFittingSuite(signingKey.publicKey().type());
        Issuer signer = issuer(signingKey);
        SignedCredential signed = sign(signer, files.read(in, ExitCode.UNREADABLE));
        byte[] badge = baked(signed, files);
        files.write(out, badge, force);
        requireSound(signer, signed, files.read(out.toString(), ExitCode.INTERNAL));
        String mechanism = signing.isToken()
                ? signed.secured().jws().orElseThrow().algorithm().orElse("")
                : signer.cryptosuite().orElse("");
        console.out().println(console.say("wrote-issued", out, mechanism, signer.identifier()));
        return ExitCode.OK.code();
    }

    private void requireFittingSuite(KeyType key) {
        if (signing.isToken()) {
            if (suite != null) {
                throw CommandFailure.of(ExitCode.USAGE, console.say("suite-of-token"));
            }
            return;
        }
        if (suite != null && !Cryptosuites.names().contains(suite)) {
            throw CommandFailure.of(
                    ExitCode.USAGE, console.say("suite-unknown", suite, String.join(", ", Cryptosuites.names())));
        }
        boolean fits = suite == null ? Cryptosuites.defaultFor(key).isPresent() : Cryptosuites.fits(suite, key);
        if (!fits) {
            throw CommandFailure.of(
                    ExitCode.USAGE,
                    console.say("format-key", suite == null ? Cryptosuites.DEFAULT : suite, key.label()));
        }
    }

    private Issuer issuer(SigningKey signingKey) {
        Issuer.Builder builder = Issuer.builder().signer(signingKey);
        if (suite != null) {
            builder.cryptosuite(suite);
        }
        return signing.issuer(builder, console);
    }

    private SignedCredential sign(Issuer signer, byte[] input) {
        try {
            JsonObject credential =
                    JsonReader.readObject(input, JsonLimits.DEFAULT).object();
            requireUnsigned(credential);
            return signing.isToken() ? signer.signJwt(credential) : signer.sign(credential);
        } catch (ProblemException e) {
            throw console.failure(ExitCode.UNREADABLE, in, e);
        }
    }

    private void requireUnsigned(JsonObject credential) {
        if (credential.get("proof").isPresent()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    List.of(console.say("signed-already", in)),
                    List.of(console.say("signed-already-hint")));
        }
    }

    private byte[] baked(SignedCredential signed, FileAccess files) {
        if (image == null) {
            return signed.bytes();
        }
        byte[] picture = image.equals(AUTO) ? drawn(signed) : files.read(image, ExitCode.UNREADABLE);
        return new Baking(console).bake(image, picture, new CredentialFile(signed.secured()), force);
    }

    private byte[] drawn(SignedCredential signed) {
        String name = Optional.of(signed.secured().credential())
                .flatMap(credential -> credential.object("credentialSubject"))
                .flatMap(subject -> subject.object("achievement"))
                .flatMap(achievement -> achievement.string("name"))
                .orElse("");
        boolean svg = out.toString().toLowerCase(Locale.ROOT).endsWith(".svg");
        return svg ? DefaultBadgeImage.svg(name) : DefaultBadgeImage.png(name);
    }

    // Nothing is called done that was not read back from the file and checked with exactly this key.
    private void requireSound(Issuer signer, SignedCredential signed, byte[] written) {
        boolean sound;
        try {
            String text = Container.extract(written, ContainerLimits.DEFAULT).text();
            sound = text.equals(signed.text()) && signer.hasSigned(SecuredCredential.read(text, JsonLimits.DEFAULT));
        } catch (ProblemException e) {
            sound = false;
        }
        if (!sound) {
            throw CommandFailure.of(ExitCode.INTERNAL, console.say("own-key-failed"));
        }
    }
}
