package org.portablebadges.report;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.portablebadges.encoding.Digest;

/**
 * A page made of a template of ours, which escapes every value put into it. The page stands alone: its style is in it, its
 * pictures are data, and its content security policy lets nothing else in.
 */
final class HtmlPage {
    private static final String STYLE = text("page.css");
    private static final String STYLE_HASH = Base64.getEncoder().encodeToString(Digest.SHA_256.of(STYLE));

    private HtmlPage() {}

    /**
     * The page.
     *
     * @param template name of the template
     * @param title title of the page, fit for a screen
     * @param view what the template shows
     */
    static String of(String template, String title, Messages messages, Object view) {
        return Compiled.of(template)
                .execute(new Frame(
                        messages.language().toLanguageTag(), title, STYLE, STYLE_HASH, sentences(messages), view));
    }

    // The library is needed only by who makes pages.
    private static final class Compiled {
        private static final Mustache.Compiler COMPILER = Mustache.compiler()
                .escapeHTML(true)
                .emptyStringIsFalse(true)
                .strictSections(true)
                .withLoader(HtmlPage::reader);

        private static Template of(String name) {
            return COMPILER.compile(text(name + ".mustache"));
        }
    }

    /**
     * What is around every page.
     *
     * @param lang the language of the page, as HTML names it
     * @param say a sentence of messages by its name
     */
    private record Frame(String lang, String title, String style, String styleHash, Mustache.Lambda say, Object view) {}

    private static Mustache.Lambda sentences(Messages messages) {
        return (name, out) -> out.write(Escapers.HTML.escape(messages.text(name.execute(), List.of())));
    }

    private static Reader reader(String name) {
        return new InputStreamReader(stream(name + ".mustache"), StandardCharsets.UTF_8);
    }

    private static String text(String name) {
        try (InputStream stream = stream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream stream(String name) {
        InputStream stream = HtmlPage.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException(name + " is not in the jar");
        }
        return stream;
    }
}
