package org.portablebadges.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonString;
import org.portablebadges.json.JsonValue;

/** Which contexts a credential names, and which of them it needs. */
public final class Contexts {
    /** The vocabulary of VC 2.0; first in every credential issued. */
    public static final String CREDENTIALS_V2 = "https://www.w3.org/ns/credentials/v2";
    /** The vocabulary of VC 1.1; first in older credentials. */
    public static final String CREDENTIALS_V1 = "https://www.w3.org/2018/credentials/v1";
    /** The vocabulary of Open Badges 3.0 that is issued; second in every credential issued. */
    public static final String OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
    /** The vocabulary of CLR 2.0 that is issued; second, before Open Badges, in every learner record issued. */
    public static final String CLR = "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json";
    /** Defines the types {@code 1EdTech…} of schemas, revocation lists and refresh services. */
    public static final String EXTENSIONS = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json";

    private static final Pattern ANY_CREDENTIALS_V2 = Pattern.compile(Pattern.quote(CREDENTIALS_V2));
    private static final Pattern ANY_CLR =
            Pattern.compile("https://purl\\.imsglobal\\.org/spec/clr/v2p0/context(-2\\.\\d+\\.\\d+)?\\.json");
    private static final Pattern ANY_OPEN_BADGES =
            Pattern.compile("https://purl\\.imsglobal\\.org/spec/ob/v3p0/context(-3\\.\\d+\\.\\d+)?\\.json");
    private static final String EXTENSION_TYPE = "1EdTech";

    private Contexts() {}

    /**
     * The credential with every context it needs: those of VC 2.0 and Open Badges where it names none, in a learner
     * record that of CLR between them, in a status list the first alone, and {@link #EXTENSIONS} where it uses a type of that vocabulary anywhere. Without it such a type means nothing, and a
     * proof would not cover it. Nothing is reordered or taken away.
     */
    public static JsonObject complete(JsonObject credential) {
        var contexts = new ArrayList<>(written(credential));
        if (contexts.isEmpty()) {
            asIssued(credential).forEach(url -> contexts.add(new JsonString(url)));
        }
        var extensions = new JsonString(EXTENSIONS);
        if (usesExtensionType(credential) && !contexts.contains(extensions)) {
            contexts.add(extensions);
        }
        var completed = new JsonArray(contexts);
        if (credential.get("@context").equals(Optional.of(completed))) {
            return credential;
        }
        JsonObject changed = credential.with("@context", completed);
        return credential.has("@context") ? changed : MemberOrder.of(changed);
    }

    /** The contexts that a credential of these types starts with when it is issued, in order. */
    static List<String> asIssued(JsonObject credential) {
        if (isStatusList(credential)) {
            return List.of(CREDENTIALS_V2);
        }
        return isRecord(credential) ? List.of(CREDENTIALS_V2, CLR, OPEN_BADGES) : List.of(CREDENTIALS_V2, OPEN_BADGES);
    }

    /** Whether the first contexts are those of a credential of VC 2.0 of these types, in their order. */
    static boolean startAsIssued(JsonObject credential) {
        List<Pattern> expected = isStatusList(credential)
                ? List.of(ANY_CREDENTIALS_V2)
                : isRecord(credential)
                        ? List.of(ANY_CREDENTIALS_V2, ANY_CLR, ANY_OPEN_BADGES)
                        : List.of(ANY_CREDENTIALS_V2, ANY_OPEN_BADGES);
        List<JsonValue> contexts =
                credential.array("@context").map(JsonArray::elements).orElse(List.of());
        if (contexts.size() < expected.size()) {
            return false;
        }
        return IntStream.range(0, expected.size()).allMatch(i -> contexts.get(i)
                .asString()
                .filter(url -> expected.get(i).matcher(url).matches())
                .isPresent());
    }

    /** The data model that the first context announces. */
    static CredentialVersion version(JsonObject credential) {
        List<JsonValue> contexts = Values.of(credential, "@context");
        boolean first = !contexts.isEmpty() && contexts.get(0).equals(new JsonString(CREDENTIALS_V1));
        return first ? CredentialVersion.VC_1_1 : CredentialVersion.VC_2_0;
    }

    /** The contexts that are named by a URL, in order. */
    static List<String> named(JsonObject credential) {
        return Values.of(credential, "@context").stream()
                .flatMap((JsonValue context) -> context.asString().stream())
                .toList();
    }

    /** The contexts as they stand there, those included that say nothing. */
    private static List<JsonValue> written(JsonObject credential) {
        return credential.array("@context").map(JsonArray::elements).orElseGet(() -> Values.of(credential, "@context"));
    }

    private static boolean isRecord(JsonObject credential) {
        return Values.of(credential, "type").contains(new JsonString(ClrCredential.TYPE));
    }

    private static boolean isStatusList(JsonObject credential) {
        return CredentialKind.of(credential).equals(Set.of(CredentialKind.STATUS_LIST));
    }

    private static boolean usesExtensionType(JsonValue value) {
        if (value instanceof JsonArray array) {
            return array.elements().stream().anyMatch(Contexts::usesExtensionType);
        }
        if (!(value instanceof JsonObject object)) {
            return false;
        }
        boolean here = Values.of(object, "type").stream()
                .flatMap(type -> type.asString().stream())
                .anyMatch(type -> type.startsWith(EXTENSION_TYPE));
        return here || object.members().values().stream().anyMatch(Contexts::usesExtensionType);
    }
}
