package org.portablebadges.cli;

import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonWriter;
import org.portablebadges.report.BatchCsv;
import org.portablebadges.report.JsonReport;
import org.portablebadges.report.TextReport;
import org.portablebadges.verify.VerificationReport;

/** How a file of a batch is told: each in lines of its own. Closed. */
enum BatchForm {
    TEXT {
        @Override
        String line(Console console, String file, VerificationReport report) {
            return new TextReport(console.messages(), console.colored()).line(file, report) + "\n";
        }
    },
    CSV {
        @Override
        String start() {
            return BatchCsv.names();
        }

        @Override
        String line(Console console, String file, VerificationReport report) {
            return BatchCsv.line(file, report);
        }
    },
    JSON {
        @Override
        String line(Console console, String file, VerificationReport report) {
            return JsonWriter.guarded(json(file, report)) + "\n";
        }
    };

    /** What stands before the first line. */
    String start() {
        return "";
    }

    /** What is told of one file, with its end of line. */
    abstract String line(Console console, String file, VerificationReport report);

    /** The report of a file as JSON, its name in front. */
    static JsonObject json(String file, VerificationReport report) {
        JsonObject.Builder line = JsonObject.builder().put("file", file);
        new JsonReport(Console.messagesForPrograms()).of(report).members().forEach(line::put);
        return line.build();
    }
}
