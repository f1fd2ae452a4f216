package org.portablebadges.benchmarks;

import java.util.Arrays;
import org.portablebadges.issue.SignedCredential;
import org.portablebadges.verify.Verdict;
import org.portablebadges.verify.VerificationReport;
import org.portablebadges.verify.Verifier;

/** Verifying one file to its whole report, which must call it VALID. */
public final class SignedFile implements Work {
    private final String text;
    private final byte[] bytes;
    private final Verifier verifier;

    /** A file and the verifier to give it to. */
    public SignedFile(SignedCredential signed, Verifier verifier) {
        this.text = signed.text();
        this.bytes = signed.bytes();
        this.verifier = verifier;
    }

    /** The JSON document, or the token. */
    public String text() {
        return text;
    }

    /** The file. */
    public byte[] bytes() {
        return Arrays.copyOf(bytes, bytes.length);
    }

    int length() {
        return bytes.length;
    }

    /** The same file, for another verifier. */
    SignedFile givenTo(Verifier other) {
        return new SignedFile(text, bytes, other);
    }

    @Override
    public void run() {
        report();
    }

    /** The report of one verification. */
    public VerificationReport report() {
        VerificationReport report = verifier.verify(bytes);
        Work.require(report.verdict() == Verdict.VALID);
        return report;
    }

    private SignedFile(String text, byte[] bytes, Verifier verifier) {
        this.text = text;
        this.bytes = bytes;
        this.verifier = verifier;
    }
}
