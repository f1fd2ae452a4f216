package org.portablebadges.model;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * What kind of thing an achievement is. The standard's terms are constants; others start with {@code ext:}.
 *
 * @param value the term as it is written
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#achievementtype">OB 3.0 AchievementType</a>
 */
public record AchievementType(String value) implements Term {
    public static final AchievementType ACHIEVEMENT = new AchievementType("Achievement");
    public static final AchievementType APPRENTICESHIP_CERTIFICATE = new AchievementType("ApprenticeshipCertificate");
    public static final AchievementType ASSESSMENT = new AchievementType("Assessment");
    public static final AchievementType ASSIGNMENT = new AchievementType("Assignment");
    public static final AchievementType ASSOCIATE_DEGREE = new AchievementType("AssociateDegree");
    public static final AchievementType AWARD = new AchievementType("Award");
    public static final AchievementType BADGE = new AchievementType("Badge");
    public static final AchievementType BACHELOR_DEGREE = new AchievementType("BachelorDegree");
    public static final AchievementType CERTIFICATE = new AchievementType("Certificate");
    public static final AchievementType CERTIFICATE_OF_COMPLETION = new AchievementType("CertificateOfCompletion");
    public static final AchievementType CERTIFICATION = new AchievementType("Certification");
    public static final AchievementType COMMUNITY_SERVICE = new AchievementType("CommunityService");
    public static final AchievementType COMPETENCY = new AchievementType("Competency");
    public static final AchievementType COURSE = new AchievementType("Course");
    public static final AchievementType CO_CURRICULAR = new AchievementType("CoCurricular");
    public static final AchievementType DEGREE = new AchievementType("Degree");
    public static final AchievementType DIPLOMA = new AchievementType("Diploma");
    public static final AchievementType DOCTORAL_DEGREE = new AchievementType("DoctoralDegree");
    public static final AchievementType FIELDWORK = new AchievementType("Fieldwork");
    public static final AchievementType GENERAL_EDUCATION_DEVELOPMENT =
            new AchievementType("GeneralEducationDevelopment");
    public static final AchievementType JOURNEYMAN_CERTIFICATE = new AchievementType("JourneymanCertificate");
    public static final AchievementType LEARNING_PROGRAM = new AchievementType("LearningProgram");
    public static final AchievementType LICENSE = new AchievementType("License");
    public static final AchievementType MEMBERSHIP = new AchievementType("Membership");
    public static final AchievementType PROFESSIONAL_DOCTORATE = new AchievementType("ProfessionalDoctorate");
    public static final AchievementType QUALITY_ASSURANCE_CREDENTIAL =
            new AchievementType("QualityAssuranceCredential");
    public static final AchievementType MASTER_CERTIFICATE = new AchievementType("MasterCertificate");
    public static final AchievementType MASTER_DEGREE = new AchievementType("MasterDegree");
    public static final AchievementType MICRO_CREDENTIAL = new AchievementType("MicroCredential");
    public static final AchievementType RESEARCH_DOCTORATE = new AchievementType("ResearchDoctorate");
    public static final AchievementType SECONDARY_SCHOOL_DIPLOMA = new AchievementType("SecondarySchoolDiploma");

    private static final Set<AchievementType> KNOWN = Set.of(
            ACHIEVEMENT,
            APPRENTICESHIP_CERTIFICATE,
            ASSESSMENT,
            ASSIGNMENT,
            ASSOCIATE_DEGREE,
            AWARD,
            BADGE,
            BACHELOR_DEGREE,
            CERTIFICATE,
            CERTIFICATE_OF_COMPLETION,
            CERTIFICATION,
            COMMUNITY_SERVICE,
            COMPETENCY,
            COURSE,
            CO_CURRICULAR,
            DEGREE,
            DIPLOMA,
            DOCTORAL_DEGREE,
            FIELDWORK,
            GENERAL_EDUCATION_DEVELOPMENT,
            JOURNEYMAN_CERTIFICATE,
            LEARNING_PROGRAM,
            LICENSE,
            MEMBERSHIP,
            PROFESSIONAL_DOCTORATE,
            QUALITY_ASSURANCE_CREDENTIAL,
            MASTER_CERTIFICATE,
            MASTER_DEGREE,
            MICRO_CREDENTIAL,
            RESEARCH_DOCTORATE,
            SECONDARY_SCHOOL_DIPLOMA);

    public AchievementType {
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
