package org.portablebadges.testing;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyFactorySpi;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.SignatureSpi;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A provider that checks signatures by the Java runtime's, counts what it is asked, and fails or lies from whenever it is
 * told to. Registered nowhere.
 */
public final class StandInProvider extends Provider {
    private static final long serialVersionUID = 1;

    /** What it does at every call from now on. */
    public enum Conduct {
        SOUND,
        YES,
        NO,
        NO_SUCH_CLASS,
        KEY_REFUSED,
        KEY_FAILS,
        KEY_LINK,
        INIT_REFUSED,
        INIT_FAILS,
        UPDATE_REFUSED,
        UPDATE_FAILS,
        VERIFY_REFUSED,
        VERIFY_FAILS,
        VERIFY_LINK,
        VERIFY_ASSERTION,
        VERIFY_OVERFLOW
    }

    private final transient AtomicInteger asked = new AtomicInteger();
    private final transient AtomicInteger keysRead = new AtomicInteger();
    private volatile Conduct conduct;

    private StandInProvider(Conduct conduct, boolean keys) {
        super("StandIn", "1", "the runtime's signatures, counted");
        this.conduct = conduct;
        for (String name : List.of("Ed25519", "SHA256withECDSA", "SHA384withECDSA", "SHA256withRSA")) {
            putService(new Offer("Signature", name));
        }
        for (String name : keys ? List.of("Ed25519", "EC", "RSA") : List.<String>of()) {
            putService(new Offer("KeyFactory", name));
        }
    }

    /** One that answers rightly. */
    public static StandInProvider sound() {
        return of(Conduct.SOUND);
    }

    /** One that answers rightly, by keys that somebody else read. */
    public static StandInProvider withoutKeys() {
        return new StandInProvider(Conduct.SOUND, false);
    }

    public static StandInProvider of(Conduct conduct) {
        return new StandInProvider(conduct, true);
    }

    public void become(Conduct next) {
        this.conduct = next;
    }

    /** How many signatures it was asked about, trials among them. */
    public int asked() {
        return asked.get();
    }

    /** How many keys it was asked to read, trials among them. */
    public int keysRead() {
        return keysRead.get();
    }

    private boolean isNow(Conduct one) {
        return conduct == one;
    }

    private final class Offer extends Service {
        Offer(String type, String algorithm) {
            super(StandInProvider.this, type, algorithm, "none", null, null);
        }

        @Override
        public Object newInstance(@Nullable Object parameter) {
            if (isNow(Conduct.NO_SUCH_CLASS)) {
                throw new NoClassDefFoundError("of the stand-in");
            }
            try {
                return getType().equals("Signature")
                        ? new Checking(Signature.getInstance(getAlgorithm()))
                        : new Reading(KeyFactory.getInstance(getAlgorithm()));
            } catch (GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        }
    }

    private final class Reading extends KeyFactorySpi {
        private final KeyFactory keys;

        Reading(KeyFactory keys) {
            this.keys = keys;
        }

        @Override
        protected PublicKey engineGeneratePublic(KeySpec spec) throws InvalidKeySpecException {
            keysRead.incrementAndGet();
            if (isNow(Conduct.KEY_REFUSED)) {
                throw new InvalidKeySpecException();
            }
            if (isNow(Conduct.KEY_FAILS)) {
                throw new ProviderException();
            }
            if (isNow(Conduct.KEY_LINK)) {
                throw new UnsatisfiedLinkError();
            }
            return keys.generatePublic(spec);
        }

        @Override
        protected PrivateKey engineGeneratePrivate(KeySpec spec) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected <T extends KeySpec> T engineGetKeySpec(Key key, Class<T> type) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected Key engineTranslateKey(Key key) {
            throw new UnsupportedOperationException();
        }
    }

    private final class Checking extends SignatureSpi {
        private final Signature verifier;

        Checking(Signature verifier) {
            this.verifier = verifier;
        }

        @Override
        protected void engineInitVerify(PublicKey key) throws InvalidKeyException {
            if (isNow(Conduct.INIT_REFUSED)) {
                throw new InvalidKeyException();
            }
            if (isNow(Conduct.INIT_FAILS)) {
                throw new IllegalStateException();
            }
            verifier.initVerify(key);
        }

        @Override
        protected void engineUpdate(byte one) throws SignatureException {
            verifier.update(one);
        }

        @Override
        protected void engineUpdate(byte[] bytes, int from, int length) throws SignatureException {
            if (isNow(Conduct.UPDATE_REFUSED)) {
                throw new SignatureException();
            }
            if (isNow(Conduct.UPDATE_FAILS)) {
                throw new ProviderException();
            }
            verifier.update(bytes, from, length);
        }

        @Override
        protected boolean engineVerify(byte[] signature) throws SignatureException {
            asked.incrementAndGet();
            if (isNow(Conduct.YES) || isNow(Conduct.NO)) {
                return isNow(Conduct.YES);
            }
            if (isNow(Conduct.VERIFY_REFUSED)) {
                throw new SignatureException();
            }
            if (isNow(Conduct.VERIFY_FAILS)) {
                throw new ProviderException();
            }
            if (isNow(Conduct.VERIFY_ASSERTION)) {
                throw new AssertionError("as asked");
            }
            if (isNow(Conduct.VERIFY_OVERFLOW)) {
                throw new StackOverflowError("as asked");
            }
            if (isNow(Conduct.VERIFY_LINK)) {
                throw new UnsatisfiedLinkError();
            }
            return verifier.verify(signature);
        }

        @Override
        protected void engineInitSign(PrivateKey key) {
            throw new UnsupportedOperationException();
        }

        @Override
        protected byte[] engineSign() {
            throw new UnsupportedOperationException();
        }

        // Superseded, and still abstract.
        @Override
        @Deprecated
        protected void engineSetParameter(String name, Object value) {
            throw new UnsupportedOperationException();
        }

        @Override
        @Deprecated
        protected Object engineGetParameter(String name) {
            throw new UnsupportedOperationException();
        }
    }
}
