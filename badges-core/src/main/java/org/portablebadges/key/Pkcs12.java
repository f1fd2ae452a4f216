package org.portablebadges.key;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portablebadges.problem.ProblemCode;
import org.portablebadges.problem.ProblemException;

/**
 * Private keys in a PKCS #12 key store, opened by the JDK. The certificates beside them are not looked at.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7292">RFC 7292</a>
 */
final class Pkcs12 {
    private static final String FORM = "PKCS #12";
    private static final int MAX_LENGTH = 1_048_576;

    private final KeyStore store;
    private final char[] password;

    private Pkcs12(KeyStore store, char[] password) {
        this.store = store;
        this.password = password;
    }

    /** The key under this alias; without one, the only private key there is. */
    static SecretPart read(byte[] file, char[] password, @Nullable String alias) throws ProblemException {
        if (file.length > MAX_LENGTH) {
            throw ProblemException.of(ProblemCode.KEY_MALFORMED, FORM);
        }
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(file), password);
            return new Pkcs12(store, password).key(alias);
        } catch (IOException e) {
            boolean locked = e.getCause() instanceof UnrecoverableKeyException;
            throw ProblemException.of(locked ? ProblemCode.KEY_PASSWORD : ProblemCode.KEY_MALFORMED, FORM);
        } catch (UnrecoverableKeyException e) {
            throw ProblemException.of(ProblemCode.KEY_PASSWORD, FORM);
        } catch (GeneralSecurityException e) {
            throw ProblemException.of(ProblemCode.KEY_MALFORMED, FORM);
        }
    }

    private SecretPart key(@Nullable String alias) throws GeneralSecurityException, ProblemException {
        List<String> aliases = keyAliases();
        if (alias != null ? !aliases.contains(alias) : aliases.size() > 1) {
            throw ProblemException.of(ProblemCode.KEY_ALIAS, String.join(", ", aliases));
        }
        if (aliases.isEmpty()) {
            throw ProblemException.of(ProblemCode.KEY_NOT_PRIVATE, FORM);
        }
        Key key = store.getKey(alias == null ? aliases.get(0) : alias, password);
        if (!(key instanceof PrivateKey) || !"PKCS#8".equals(key.getFormat())) {
            throw ProblemException.of(ProblemCode.KEY_NOT_PRIVATE, FORM);
        }
        return Pkcs8.read(key.getEncoded());
    }

    private List<String> keyAliases() throws KeyStoreException {
        List<String> aliases = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                aliases.add(alias);
            }
        }
        Collections.sort(aliases);
        return aliases;
    }
}
