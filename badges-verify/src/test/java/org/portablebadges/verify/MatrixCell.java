package org.portablebadges.verify;

import java.util.ArrayList;
import java.util.List;
import org.portablebadges.key.KeyType;
import org.portablebadges.model.CredentialVersion;

/**
 * One combination of everything that decides how a badge is signed, carried and traced to its issuer.
 *
 * @param key what its issuer signs with
 * @param securing how the signature is attached
 * @param version data model of the credential
 * @param carrier what kind of file it is
 * @param issuer how the verifier knows the issuer's key
 */
record MatrixCell(
        KeyType key, Securing securing, CredentialVersion version, MatrixCell.Carrier carrier, MatrixIssuer issuer) {

    /** Kinds of files. */
    enum Carrier {
        JSON,
        TOKEN,
        PNG,
        SVG
    }

    /** Proofs inside the credential by their cryptosuites, and the signed token around it. */
    enum Securing {
        EDDSA_RDFC("eddsa-rdfc-2022"),
        EDDSA_JCS("eddsa-jcs-2022"),
        ECDSA_RDFC("ecdsa-rdfc-2019"),
        ECDSA_JCS("ecdsa-jcs-2019"),
        /** A selection that the recipient derived. */
        ECDSA_SD("ecdsa-sd-2023"),
        VC_JWT("VC-JWT");

        private final String label;

        Securing(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        boolean takes(KeyType key) {
            return switch (this) {
                case EDDSA_RDFC, EDDSA_JCS -> key == KeyType.ED25519;
                case ECDSA_RDFC, ECDSA_JCS -> key == KeyType.P256 || key == KeyType.P384;
                case ECDSA_SD -> key == KeyType.P256;
                case VC_JWT -> true;
            };
        }

        boolean isToken() {
            return this == VC_JWT;
        }
    }

    /** Every combination, whether or not there is such a thing. */
    static List<MatrixCell> all() {
        List<MatrixCell> cells = new ArrayList<>();
        for (KeyType key : KeyType.values()) {
            for (Securing securing : Securing.values()) {
                for (CredentialVersion version : CredentialVersion.values()) {
                    for (Carrier carrier : Carrier.values()) {
                        for (MatrixIssuer issuer : MatrixIssuer.values()) {
                            cells.add(new MatrixCell(key, securing, version, carrier, issuer));
                        }
                    }
                }
            }
        }
        return cells;
    }

    /**
     * Three rules leave cells out. A suite takes its own types of keys, and none takes RSA. A proof stands inside JSON, so
     * such a credential is no token. A token stands in JSON as an enveloped credential, which VC 1.1 does not have.
     */
    boolean exists() {
        boolean carrierFits =
                switch (carrier) {
                    case JSON -> !securing.isToken() || version == CredentialVersion.VC_2_0;
                    case TOKEN -> securing.isToken();
                    case PNG, SVG -> true;
                };
        return securing.takes(key) && carrierFits;
    }

    @Override
    public String toString() {
        return String.join(", ", key.label(), securing.label(), version.name(), carrier.name(), issuer.name());
    }
}
