package org.portablebadges.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portablebadges.key.TestKeys.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;
import org.portablebadges.testing.PublishedData;

/** Project Wycheproof: signatures that careless verifiers take. Every outcome is as stated, for every key, whoever
 * checks. */
class WycheproofTest {
    // One RSA signature is "acceptable": its DigestInfo leaves out the NULL after SHA-256. RFC 8017, B.1, asks signers
    // for
    // the NULL and lets verifiers read both; the JDK does, and only the key's owner can make either.
    private static final List<String> ACCEPTABLE_AND_ACCEPTED = List.of("Missing NULL in the ASN encoding");

    @Test
    void ed25519() throws ProblemException {
        int count = 0;
        for (JsonObject group : groups("ed25519_test")) {
            byte[] key = bytes(group.object("publicKey").orElseThrow(), "pk");
            PublicKey publicKey = PublicKey.ofMultikey(TestKeys.multikey("ed01", key));
            for (JsonObject test : tests(group)) {
                check(test, EveryChecker.verify(publicKey, bytes(test, "msg"), bytes(test, "sig")));
                count++;
            }
        }
        PublishedData.counted("Wycheproof Ed25519", count);
    }

    @Test
    void ecdsa_of_fixed_length() throws ProblemException {
        int count = 0;
        for (JsonObject group : groups("ecdsa_secp256r1_sha256_p1363_test")) {
            PublicKey publicKey = point(group);
            for (JsonObject test : tests(group)) {
                check(test, EveryChecker.verify(publicKey, bytes(test, "msg"), bytes(test, "sig")));
                count++;
            }
        }
        PublishedData.counted("Wycheproof ECDSA P-256, fixed length", count);
    }

    @Test
    void ecdsa_in_der() throws ProblemException {
        int count = 0;
        for (JsonObject group : groups("ecdsa_secp256r1_sha256_test")) {
            PublicKey publicKey = point(group);
            for (JsonObject test : tests(group)) {
                Optional<byte[]> fixed = EcdsaSignature.fromDer(KeyType.P256, bytes(test, "sig"));
                check(test, fixed.isPresent() && EveryChecker.verify(publicKey, bytes(test, "msg"), fixed.get()));
                count++;
            }
        }
        PublishedData.counted("Wycheproof ECDSA P-256, DER", count);
    }

    @Test
    void rsa() throws ProblemException {
        int count = 0;
        for (JsonObject group : groups("rsa_signature_2048_sha256_test")) {
            String multikey = TestKeys.multikey("8524", bytes(group, "publicKeyAsn"));
            if (bytes(group.object("publicKey").orElseThrow(), "publicExponent").length == 1) {
                // Two valid signatures are by keys with the exponent 3, which are refused before any signature is read.
                assertThat(problem(() -> PublicKey.ofMultikey(multikey)).code()).isEqualTo(ProblemCode.KEY_EXPONENT);
                count += tests(group).size();
                continue;
            }
            PublicKey publicKey = PublicKey.ofMultikey(multikey);
            for (JsonObject test : tests(group)) {
                check(test, EveryChecker.verify(publicKey, bytes(test, "msg"), bytes(test, "sig")));
                count++;
            }
        }
        PublishedData.counted("Wycheproof RSA 2048", count);
    }

    private static void check(JsonObject test, boolean verified) {
        String comment = test.string("comment").orElseThrow();
        boolean expected =
                switch (test.string("result").orElseThrow()) {
                    case "valid" -> true;
                    case "invalid" -> false;
                    default -> {
                        assertThat(ACCEPTABLE_AND_ACCEPTED).contains(comment);
                        yield true;
                    }
                };
        assertThat(verified)
                .as("%s %s", test.get("tcId").orElseThrow(), comment)
                .isEqualTo(expected);
    }

    private static PublicKey point(JsonObject group) throws ProblemException {
        byte[] point = bytes(group.object("publicKey").orElseThrow(), "uncompressed");
        byte[] compressed = new byte[33];
        System.arraycopy(point, 0, compressed, 0, 33);
        compressed[0] = (byte) (2 + (point[64] & 1));
        return PublicKey.ofMultikey(TestKeys.multikey("8024", compressed));
    }

    private static List<JsonObject> groups(String file) {
        JsonObject root = PublishedData.json("vectors/wycheproof/" + file + ".json")
                .asObject()
                .orElseThrow();
        return objects(root.array("testGroups").orElseThrow());
    }

    private static List<JsonObject> tests(JsonObject group) {
        return objects(group.array("tests").orElseThrow());
    }

    private static List<JsonObject> objects(JsonArray array) {
        List<JsonObject> objects = new ArrayList<>();
        array.elements().forEach(element -> objects.add(element.asObject().orElseThrow()));
        return objects;
    }

    private static byte[] bytes(JsonObject object, String name) {
        return TestKeys.hex(object.string(name).orElseThrow());
    }
}
