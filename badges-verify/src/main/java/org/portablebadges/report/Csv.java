package org.portablebadges.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines of comma-separated values that no spreadsheet takes for formulas.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
final class Csv {
    // What Excel, LibreOffice and Google Sheets read as the start of a formula, in full width too.
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";
    private static final String NEEDS_QUOTES = ",;\"\r\n\t";

    private Csv() {}

    /** One line with its end; every line of a file has as many fields. */
    static String line(List<String> fields) {
        return fields.stream().map(Csv::field).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String field(String text) {
        String safe = withoutFormulas(text);
        boolean quoted = safe.chars().anyMatch(c -> NEEDS_QUOTES.indexOf(c) >= 0);
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    // An apostrophe makes a spreadsheet take the rest as text. Those of countries with a decimal comma split lines at
    // semicolons, inside quotes too.
    private static String withoutFormulas(String text) {
        var safe = new StringBuilder();
        char before = ';';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (before == ';' && FORMULA_STARTS.indexOf(c) >= 0) {
                safe.append('\'');
            }
            safe.append(c);
            before = c;
        }
        return safe.toString();
    }
}
