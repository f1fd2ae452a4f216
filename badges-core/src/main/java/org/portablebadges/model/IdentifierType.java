package org.portablebadges.model;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * What kind of identifier names a person or a thing. The standard's terms are constants; others start with {@code ext:}.
 *
 * @param value the term as it is written
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#identifiertypeenum">OB 3.0 IdentifierTypeEnum</a>
 */
public record IdentifierType(String value) implements Term {
    public static final IdentifierType NAME = new IdentifierType("name");
    public static final IdentifierType SOURCED_ID = new IdentifierType("sourcedId");
    public static final IdentifierType SYSTEM_ID = new IdentifierType("systemId");
    public static final IdentifierType PRODUCT_ID = new IdentifierType("productId");
    public static final IdentifierType USER_NAME = new IdentifierType("userName");
    public static final IdentifierType ACCOUNT_ID = new IdentifierType("accountId");
    public static final IdentifierType EMAIL_ADDRESS = new IdentifierType("emailAddress");
    public static final IdentifierType NATIONAL_IDENTITY_NUMBER = new IdentifierType("nationalIdentityNumber");
    public static final IdentifierType ISBN = new IdentifierType("isbn");
    public static final IdentifierType ISSN = new IdentifierType("issn");
    public static final IdentifierType LIS_SOURCED_ID = new IdentifierType("lisSourcedId");
    public static final IdentifierType ONE_ROSTER_SOURCED_ID = new IdentifierType("oneRosterSourcedId");
    public static final IdentifierType SIS_SOURCED_ID = new IdentifierType("sisSourcedId");
    public static final IdentifierType LTI_CONTEXT_ID = new IdentifierType("ltiContextId");
    public static final IdentifierType LTI_DEPLOYMENT_ID = new IdentifierType("ltiDeploymentId");
    public static final IdentifierType LTI_TOOL_ID = new IdentifierType("ltiToolId");
    public static final IdentifierType LTI_PLATFORM_ID = new IdentifierType("ltiPlatformId");
    public static final IdentifierType LTI_USER_ID = new IdentifierType("ltiUserId");
    public static final IdentifierType IDENTIFIER = new IdentifierType("identifier");

    private static final Set<IdentifierType> KNOWN = Set.of(
            NAME,
            SOURCED_ID,
            SYSTEM_ID,
            PRODUCT_ID,
            USER_NAME,
            ACCOUNT_ID,
            EMAIL_ADDRESS,
            NATIONAL_IDENTITY_NUMBER,
            ISBN,
            ISSN,
            LIS_SOURCED_ID,
            ONE_ROSTER_SOURCED_ID,
            SIS_SOURCED_ID,
            LTI_CONTEXT_ID,
            LTI_DEPLOYMENT_ID,
            LTI_TOOL_ID,
            LTI_PLATFORM_ID,
            LTI_USER_ID,
            IDENTIFIER);

    public IdentifierType {
        requireNonNull(value, "value");
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
