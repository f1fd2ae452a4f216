package org.portablebadges.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code badges trust} where something is missing or wrong on the command line. */
class TrustUsageTest extends TrustTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    add-issuer DRAFT --id nobody --name A                             | "nobody" is not an identifier.
                    add-issuer DRAFT --id did:a:b --name A --key absent               | The key file absent is not usable
                    add-issuer DRAFT --id did:a:b --name A --jwks DRAFT               | URL=FILE
                    add-issuer DRAFT --id did:a:b --name A --did-document DRAFT       | URL=FILE
                    add-issuer DRAFT --id did:web:a.example.org --name A --did-document DRAFT | The document about keys is about somebody else
                    add-issuer DRAFT --id did:a:b --name A --withdrawn yesterday      | "yesterday" is not an instant
                    add-issuer absent.json --id did:a:b --name A                      | There is no file absent.json.
                    add-document DRAFT --address nowhere --gone                       | "nowhere" is not an identifier.
                    add-document DRAFT --address https://a.example.org                | --file
                    add-document DRAFT --address https://a.example.org --gone --file DRAFT | Give one of these, and only one: --file, --gone.
                    add-document DRAFT --address https://a.example.org --file absent  | There is no file absent.
                    add-status DRAFT --address https://a.example.org --file absent    | There is no file absent.
                    import DRAFT                                                      | --dcc-registry
                    import DRAFT --dcc-registry DRAFT                                 | "registry" is missing.
                    import DRAFT --anchor DRAFT --statement DRAFT                     | The token does not have the three parts
                    sign DRAFT --key DRAFT --out new                                  | The key file
                    inspect absent                                                    | There is no file absent.
                    diff DRAFT absent                                                 | There is no file absent.
                    install DRAFT --trust-key KEY --into new                          | The trust bundle is not signed by anybody.
                    install DRAFT --into new                                          | give --trust-key KEY or set BADGES_TRUST_KEY
                    install DRAFT --trust-key KEY                                     | give --into FILE or set BADGES_TRUST
                    create --operator A --next-update 2020-01-01T00:00:00Z --out new  | This is not a date after issuedAt
                    create --operator A --next-update 2099-01-01T00:00:00Z --out DRAFT | exists already
                    """)
    void what_cannot_be_done_is_a_usage_error_and_changes_nothing(String line, String error) throws IOException {
        byte[] before = Files.readAllBytes(draft);

        Run run = trust(line.replace("DRAFT", draft.toString())
                .replace("KEY", did)
                .replace(" new", " " + folder.resolve("new"))
                .split(" +", -1));

        assertThat(run.exit()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains(error.replace("KEY", error.contains("give") ? "KEY" : did));
        assertThat(Files.readAllBytes(draft)).isEqualTo(before);
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void without_a_command_the_commands_are_named() {
        Run run = trust();

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("create, add-issuer, add-document, add-status, import, sign, inspect");
    }
}
