package org.portablebadges.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portablebadges.encoding.Digest;
import org.portablebadges.problem.ProblemCode;

class IdentityObjectTest {
    private static final String DIGITS = Digest.SHA_256.hexOf("a@example.com" + "Kosher");

    @Test
    void the_hash_is_that_of_the_standards_own_example() {
        var identity = IdentityObject.hashed(IdentifierType.EMAIL_ADDRESS, "a@example.com", "Kosher");

        assertThat(identity.identityHash()).startsWith("sha256$b5809d8a92f8").endsWith("ef399");
        assertThat(identity.matches("a@example.com")).isEqualTo(IdentityMatch.MATCH);
        assertThat(identity.matches("b@example.com")).isEqualTo(IdentityMatch.NO_MATCH);
        assertThat(identity.problem()).isEmpty();
    }

    @Test
    void an_email_address_is_tried_as_given_and_then_in_lower_case() {
        var lower = IdentityObject.hashed(IdentifierType.EMAIL_ADDRESS, "a@example.com", "Kosher");
        var mixed = IdentityObject.hashed(IdentifierType.EMAIL_ADDRESS, "A@Example.com", "Kosher");

        assertThat(lower.matches("A@Example.com")).isEqualTo(IdentityMatch.MATCH);
        assertThat(mixed.matches("A@Example.com")).isEqualTo(IdentityMatch.MATCH);
        assertThat(mixed.matches("a@example.com")).isEqualTo(IdentityMatch.NO_MATCH);
    }

    @Test
    void other_identifiers_keep_their_letter_case() {
        var identity = IdentityObject.hashed(new IdentifierType("ext:educatorId"), "tn-0042177", "s");

        assertThat(identity.matches("tn-0042177")).isEqualTo(IdentityMatch.MATCH);
        assertThat(identity.matches("TN-0042177")).isEqualTo(IdentityMatch.NO_MATCH);
    }

    @Test
    void hexadecimal_digits_may_be_in_either_letter_case() {
        assertThat(email(true, "sha256$" + DIGITS.toUpperCase(Locale.ROOT)).matches("a@example.com"))
                .isEqualTo(IdentityMatch.MATCH);
    }

    @Test
    void md5_is_compared_and_called_weak() {
        var identity = email(true, "md5$" + Digest.MD5.hexOf("a@example.comKosher"));

        assertThat(identity.matches("a@example.com")).isEqualTo(IdentityMatch.MATCH);
        assertThat(identity.matches("b@example.com")).isEqualTo(IdentityMatch.NO_MATCH);
        assertThat(identity.problem()).contains(ProblemCode.RECIPIENT_WEAK_HASH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "asdjhsadas", "sha256$", "sha256$00", "sha512$00", "md5$zz", "a@example.com"})
    void a_hash_in_another_form_cannot_be_compared(String hash) {
        assertThat(email(true, hash).matches("a@example.com")).isEqualTo(IdentityMatch.NOT_COMPARABLE);
        assertThat(email(true, hash).problem()).contains(ProblemCode.RECIPIENT_HASH_UNKNOWN);
    }

    @Test
    void a_plain_identifier_is_compared_as_it_is_whatever_the_salt() {
        var identity = email(false, "a@example.com");

        assertThat(identity.matches("a@example.com")).isEqualTo(IdentityMatch.MATCH);
        assertThat(identity.matches("a@example.comKosher")).isEqualTo(IdentityMatch.NO_MATCH);
        assertThat(email(false, "sha256$" + DIGITS).matches("a@example.com")).isEqualTo(IdentityMatch.NO_MATCH);
    }

    private static IdentityObject email(boolean hashed, String identityHash) {
        return new IdentityObject(hashed, identityHash, IdentifierType.EMAIL_ADDRESS, "Kosher");
    }
}
