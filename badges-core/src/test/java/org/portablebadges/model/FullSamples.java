package org.portablebadges.model;

import java.math.BigDecimal;
import java.time.Instant;
import org.portablebadges.encoding.Multihash;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.problem.Iri;

/** Credentials that hold every class of the standard. */
final class FullSamples {
    private FullSamples() {}

    static Address address() {
        return Address.builder()
                .addressCountry("Examplia")
                .addressCountryCode("XE")
                .addressRegion("North")
                .addressLocality("Lakeview")
                .streetAddress("1 Harbor Road")
                .postOfficeBoxNumber("7")
                .postalCode("12345")
                .geo(GeoCoordinates.builder(new BigDecimal("48.25"), new BigDecimal("-16.5"))
                        .build())
                .build();
    }

    static EndorsementCredential endorsement() {
        return EndorsementCredential.builder()
                .id(Iri.of("urn:uuid:3a5a4a3e-6c1f-4c2e-9a55-0d5c1f6f1a02"))
                .name("Endorsement of the district")
                .issuer(Profile.builder("did:web:accreditor.example.org").build())
                .credentialSubject(EndorsementSubject.builder("did:web:badges.example.edu")
                        .endorsementComment("In good standing.")
                        .build())
                .relatedResource(RelatedResource.builder(
                                "https://accreditor.example.org/standards/4", Multihash.sha256(new byte[] {4}))
                        .mediaType("text/html")
                        .build())
                .validFrom(Samples.START)
                .validUntil(Samples.START.plusSeconds(1))
                .build();
    }

    static Proof proof() {
        return Proof.builder("DataIntegrityProof")
                .cryptosuite("eddsa-rdfc-2022")
                .created(Samples.START)
                .proofPurpose("assertionMethod")
                .verificationMethod(Iri.of("did:web:badges.example.edu#key-1"))
                .challenge("c")
                .domain("one.example.org")
                .nonce("n")
                .proofValue("z1")
                .build();
    }

    static Profile school() {
        return Profile.builder("did:web:school.example.edu")
                .address(address())
                .otherIdentifier(new IdentifierEntry("0042", IdentifierType.SOURCED_ID))
                .endorsement(endorsement())
                .endorsementJwt("a.b.c")
                .build();
    }

    static AchievementCredential badge() {
        Achievement achievement = Samples.achievement().toBuilder()
                .creator(school())
                .otherIdentifier(new IdentifierEntry("ED-17", IdentifierType.IDENTIFIER))
                .related(Related.builder("https://badges.example.edu/achievements/retroalimentacion")
                        .inLanguage("es-MX")
                        .version("2")
                        .build())
                .endorsement(endorsement())
                .build();
        return Samples.credential()
                .achievement(achievement)
                .result(Result.achieved(Samples.level("Proficient", 3)))
                .endorsement(endorsement())
                .credentialStatus(CredentialStatus.builder(CredentialStatus.BITSTRING_STATUS_LIST_ENTRY)
                        .id(Iri.of("https://status.example.edu/1#7"))
                        .extension("statusPurpose", new JsonString("revocation"))
                        .build())
                .credentialSchema(CredentialSchema.builder(
                                "https://schema.example.org/badge.json", CredentialSchema.JSON_SCHEMA_2019)
                        .build())
                .refreshService(
                        RefreshService.builder("https://badges.example.edu/refresh", RefreshService.CREDENTIAL_REFRESH)
                                .build())
                .termsOfUse(TermsOfUse.builder("ext:Terms")
                        .id(Iri.of("https://badges.example.edu/terms"))
                        .build())
                .build();
    }

    /** The badge with a proof that nobody made. */
    static JsonObject proved() {
        return badge().json().with("proof", proof().json());
    }

    static ClrCredential record() {
        return ClrCredential.builder()
                .id(Iri.of("urn:uuid:3a5a4a3e-6c1f-4c2e-9a55-0d5c1f6f1a03"))
                .name("Record of Ada Reyes")
                .description("What was earned until 2026.")
                .partial(true)
                .image(Image.of("https://badges.example.edu/record.png"))
                .issuer(Samples.district())
                .credentialSubject(ClrSubject.builder()
                        .recipient(Recipient.did(Iri.of("did:example:ada")))
                        .recipient(Recipient.email("ada.reyes@mail.example", "salt"))
                        .verifiableCredential(Samples.full())
                        .achievement(Samples.achievement())
                        .association(new Association(
                                AssociationType.IS_PART_OF, Iri.of("urn:example:part"), Iri.of("urn:example:whole")))
                        .build())
                .endorsement(endorsement())
                .endorsementJwt("a.b.c")
                .validFrom(Samples.START)
                .validUntil(Instant.parse("2029-01-15T00:00:00Z"))
                .build();
    }
}
