package org.portablebadges.interop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.portablebadges.benchmarks.Turn;
import org.portablebadges.json.JsonArray;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonValue;

/** {@code timings.mjs}: verifies in turns, each when it is asked for, in one process that gets warm. */
final class NodeTurns implements AutoCloseable {
    private final Process process;
    private final BufferedWriter input;
    private final BufferedReader output;

    private NodeTurns(Process process) {
        this.process = process;
        this.input = process.outputWriter(UTF_8);
        this.output = process.inputReader(UTF_8);
    }

    /** Starts it with these lists of requests, by the name of their turns. */
    static NodeTurns start(JsonObject requests) throws IOException {
        var turns = new NodeTurns(NodeScripts.start("timings.mjs"));
        turns.write(requests.toString());
        return turns;
    }

    /** Requests to verify these documents, or tokens, one after the other. */
    static JsonArray requests(List<String> texts) {
        return new JsonArray(texts.stream().map(NodeTurns::request).toList());
    }

    private static JsonValue request(String text) {
        return JsonObject.builder()
                .put(text.startsWith("{") ? "credential" : "token", text)
                .put("at", Instant.now().toString())
                .build();
    }

    Turn turn(String name) {
        return () -> {
            write(name);
            String answer = output.readLine();
            if (answer == null) {
                throw new AssertionError("timings.mjs ended with " + process.waitFor());
            }
            return Double.parseDouble(answer);
        };
    }

    private void write(String line) throws IOException {
        input.write(line);
        input.write('\n');
        input.flush();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
