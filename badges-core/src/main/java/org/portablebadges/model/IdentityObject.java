package org.portablebadges.model;

import static java.util.Objects.requireNonNull;
import static org.portablebadges.model.Member.core;
import static org.portablebadges.model.Member.optional;
import static org.portablebadges.model.Scalars.FLAG;
import static org.portablebadges.model.Scalars.TEXT;
import static org.portablebadges.model.Scalars.term;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portablebadges.encoding.Digest;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.ProblemCode;

/**
 * Identifier of a recipient, plain or hashed. A hash protects little: whoever has a list of addresses can try them all.
 *
 * @param hashed whether {@code identityHash} is a hash
 * @param identityHash the identifier, or its hash as {@code sha256$} or {@code md5$} and hexadecimal digits
 * @param identityType what kind of identifier it is
 * @param salt text that was appended to the identifier before hashing; empty where there is none
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#identityobject">OB 3.0 IdentityObject</a>
 */
public record IdentityObject(boolean hashed, String identityHash, IdentifierType identityType, String salt) {
    static final ObjectShape<IdentityObject> SHAPE = ObjectShape.closed(
            "IdentityObject",
            IdentityObject::of,
            core("hashed", FLAG),
            core("identityHash", TEXT),
            core("identityType", term(IdentifierType::new)),
            optional("salt", TEXT));

    private static final Pattern HASH =
            Pattern.compile("(?:(sha256)\\$([0-9a-fA-F]{64}))|(?:(md5)\\$([0-9a-fA-F]{32}))");

    public IdentityObject {
        requireNonNull(identityHash, "identityHash");
        requireNonNull(identityType, "identityType");
        requireNonNull(salt, "salt");
    }

    /** The identifier hashed with SHA-256, the salt appended. */
    public static IdentityObject hashed(IdentifierType type, String identifier, String salt) {
        return new IdentityObject(true, "sha256$" + Digest.SHA_256.hexOf(identifier + salt), type, salt);
    }

    /** The identifier for everyone to read. */
    public static IdentityObject plain(IdentifierType type, String identifier) {
        return new IdentityObject(false, identifier, type, "");
    }

    /**
     * Whether this names the given identifier. An e-mail address is tried as given, then in lower case, because the
     * standard does not say which of them was hashed.
     */
    public IdentityMatch matches(String identifier) {
        if (problem().equals(Optional.of(ProblemCode.RECIPIENT_HASH_UNKNOWN))) {
            return IdentityMatch.NOT_COMPARABLE;
        }
        boolean match = spellings(identifier).stream().anyMatch(this::isThis);
        return match ? IdentityMatch.MATCH : IdentityMatch.NO_MATCH;
    }

    /**
     * What is wrong with the hash: {@link ProblemCode#RECIPIENT_HASH_UNKNOWN} where it is in no form the standard has,
     * {@link ProblemCode#RECIPIENT_WEAK_HASH} where it is MD5.
     */
    public Optional<ProblemCode> problem() {
        if (!hashed) {
            return Optional.empty();
        }
        Matcher matcher = HASH.matcher(identityHash);
        if (!matcher.matches()) {
            return Optional.of(ProblemCode.RECIPIENT_HASH_UNKNOWN);
        }
        return matcher.group(3) == null ? Optional.empty() : Optional.of(ProblemCode.RECIPIENT_WEAK_HASH);
    }

    /** This identifier as credentials write it. */
    public JsonObject toJson() {
        var json = JsonObject.builder()
                .put("type", "IdentityObject")
                .put("hashed", hashed)
                .put("identityHash", identityHash)
                .put("identityType", identityType.value());
        return salt.isEmpty() ? json.build() : json.put("salt", salt).build();
    }

    private List<String> spellings(String identifier) {
        return identityType.equals(IdentifierType.EMAIL_ADDRESS)
                ? List.of(identifier, identifier.toLowerCase(Locale.ROOT))
                : List.of(identifier);
    }

    private boolean isThis(String identifier) {
        if (!hashed) {
            return identityHash.equals(identifier);
        }
        Digest digest = identityHash.startsWith("md5$") ? Digest.MD5 : Digest.SHA_256;
        String written = identityHash.substring(identityHash.indexOf('$') + 1);
        return digest.hexOf(identifier + salt).equalsIgnoreCase(written);
    }

    private static IdentityObject of(JsonObject json) {
        return new IdentityObject(
                Values.one(json, "hashed").flatMap(FLAG::read).orElseThrow(),
                Values.one(json, "identityHash").flatMap(TEXT::read).orElseThrow(),
                new IdentifierType(
                        Values.one(json, "identityType").flatMap(TEXT::read).orElseThrow()),
                Values.one(json, "salt").flatMap(TEXT::read).orElse(""));
    }
}
