package org.portablebadges.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portablebadges.problem.Iri;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.verify.trust.Drafts;
import org.portablebadges.verify.trust.IssuerSource;
import org.portablebadges.verify.trust.KeyCapture;
import org.portablebadges.verify.trust.OperatorKey;
import org.portablebadges.verify.trust.RecognizedFor;
import org.portablebadges.verify.trust.TrustBundle;
import org.portablebadges.verify.trust.TrustedIssuer;

class TrustTextTest {
    private static final TrustText TEXT = new TrustText(Messages.english());
    private static final Instant DATE = Instant.parse("2026-05-01T00:00:00Z");

    @Test
    void a_bundle_in_words() throws ProblemException {
        TrustedIssuer issuer = Drafts.district()
                .formerId(Iri.of("https://old.example.org/lakeview"))
                .name("Lakeview")
                .contact("badges@district.example.org")
                .key(Drafts.districtKey()
                        .validFrom(DATE)
                        .retiredSince(DATE.plusSeconds(1))
                        .compromisedSince(DATE.plusSeconds(2))
                        .build())
                .keyDocument(new KeyCapture(
                        KeyCapture.Kind.JWKS, Iri.of("https://district.example.org/jwks"), DATE, "{\"keys\":[]}"))
                .recognizedFor(new RecognizedFor(
                        List.of(Iri.of("https://district.example.org/a/1")), List.of("MicroCredential")))
                .withdrawnSince(DATE)
                .statusListSigner(Iri.of("did:web:status.example.org"))
                .source(new IssuerSource("DCC registry", DATE, "00", false))
                .build();
        byte[] signed = Drafts.empty()
                .issuer(issuer)
                .documentGone(Iri.of("https://old.example.org"), DATE)
                .build()
                .sign(Drafts.OPERATOR);
        TrustBundle bundle = TrustBundle.open(signed, new OperatorKey(Drafts.OPERATOR.publicKey()));

        assertThat(TEXT.of(bundle))
                .isEqualTo(
                        """
                        trust bundle 7 of "Example State Registry"

                          signed by       %s
                          made            2026-06-01T00:00:00Z
                          next one due    2026-12-01T00:00:00Z
                          issuers         1
                          documents       1

                          "Lakeview Unified School District"
                            identifier      https://district.example.org/issuers/lakeview
                            formerly        https://old.example.org/lakeview
                            also called     "Lakeview"
                            contact         badges@district.example.org
                            key             https://district.example.org/issuers/lakeview#key-1, %s, in use since 2026-05-01T00:00:00Z, retired since 2026-05-01T00:00:01Z, not safe since 2026-05-01T00:00:02Z
                            key document    https://district.example.org/jwks, 2026-05-01T00:00:00Z
                            recognized for  https://district.example.org/a/1, MicroCredential
                            withdrawn since 2026-05-01T00:00:00Z
                            status lists by did:web:status.example.org
                            from unsigned   DCC registry, 2026-05-01T00:00:00Z
                        """
                                .formatted(
                                        new OperatorKey(Drafts.OPERATOR.publicKey()),
                                        Drafts.DISTRICT.publicKey().multikey()));
    }

    @Test
    void changes_between_two_bundles() throws ProblemException {
        TrustBundle before = Drafts.bundle().toBuilder()
                .issuer(TrustedIssuer.builder(Iri.of("did:web:gone.example.org"), "Gone")
                        .build())
                .statusList(Iri.of("https://district.example.org/status/1"), new byte[1], DATE)
                .document(Iri.of("https://district.example.org/d/1"), new byte[1], DATE)
                .build();
        TrustBundle after = Drafts.empty()
                .sequence(8)
                .dates(Drafts.ISSUED, Drafts.NEXT.plusSeconds(1))
                .issuer(Drafts.district()
                        .key(Drafts.districtKey().retiredSince(DATE).build())
                        .build())
                .issuer(TrustedIssuer.builder(Iri.of("did:web:new.example.org"), "New")
                        .build())
                .statusList(Iri.of("https://district.example.org/status/1"), new byte[2], DATE)
                .document(Iri.of("https://district.example.org/d/2"), new byte[1], DATE)
                .build();
        String key = "https://district.example.org/issuers/lakeview#key-1, "
                + Drafts.DISTRICT.publicKey().multikey();

        assertThat(TEXT.changes(before, after).lines())
                .containsExactly(
                        "~ number 7 -> 8",
                        "~ next one due 2026-12-01T00:00:00Z -> 2026-12-01T00:00:01Z",
                        "~ \"Lakeview Unified School District\" https://district.example.org/issuers/lakeview",
                        "  - key             " + key,
                        "  + key             " + key + ", retired since 2026-05-01T00:00:00Z",
                        "+ \"New\" did:web:new.example.org",
                        "- \"Gone\" did:web:gone.example.org",
                        "+ document https://district.example.org/d/2 of 2026-05-01T00:00:00Z, 1 bytes",
                        "- document https://district.example.org/d/1 of 2026-05-01T00:00:00Z, 1 bytes",
                        "~ status list https://district.example.org/status/1 of 2026-05-01T00:00:00Z, 2 bytes");
        assertThat(TEXT.changes(after, after)).isEqualTo("Nothing changed that is shown here.\n");
    }

    @Test
    void what_a_bundle_says_cannot_forge_a_line() throws ProblemException {
        TrustBundle bundle = Drafts.empty()
                .operator("A\n  signed by did:key:z6Mk")
                .issuer(TrustedIssuer.builder(Iri.of("did:web:a.example.org"), "B\u202egnihton")
                        .contact("c\nd")
                        .build())
                .build();

        assertThat(TEXT.of(bundle)).doesNotContain("\u202e", "c\nd").contains("\\u{a}");
    }
}
