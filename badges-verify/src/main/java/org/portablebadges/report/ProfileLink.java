package org.portablebadges.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.portablebadges.model.AchievementCredential;
import org.portablebadges.model.Profile;

/**
 * The link that opens LinkedIn's form for a license or certification with what a badge says filled in. Making it asks
 * nobody. Months and years are those of UTC.
 */
public final class ProfileLink {
    private static final String FORM = "https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME";
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private final StringBuilder link = new StringBuilder(FORM);

    private ProfileLink() {}

    /** The link for a badge: the award's own date counts before the date from which it is valid. */
    public static String of(AchievementCredential badge) {
        return new ProfileLink().write(badge);
    }

    private String write(AchievementCredential badge) {
        add("name", badge.achievement().name());
        badge.issuer().flatMap(Profile::name).ifPresent(name -> add("organizationName", name));
        date("issue", badge.awardedDate().or(() -> Optional.of(badge.validFrom())));
        date("expiration", badge.validUntil());
        String id = badge.id().value();
        add("certId", id);
        if (id.startsWith("https://")) {
            add("certUrl", id);
        }
        return link.toString();
    }

    private void date(String what, Optional<Instant> instant) {
        instant.map(date -> date.atZone(ZoneOffset.UTC)).ifPresent(date -> date(what, date));
    }

    private void date(String what, ZonedDateTime date) {
        add(what + "Year", String.valueOf(date.getYear()));
        add(what + "Month", String.valueOf(date.getMonthValue()));
    }

    private void add(String name, String value) {
        link.append('&').append(name).append('=');
        for (byte b : value.getBytes(UTF_8)) {
            if (UNRESERVED.indexOf(b) >= 0) {
                link.append((char) b);
            } else {
                link.append(String.format("%%%02X", b));
            }
        }
    }
}
