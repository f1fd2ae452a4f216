package org.portablebadges.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portablebadges.json.JsonLimits;
import org.portablebadges.json.JsonObject;
import org.portablebadges.json.JsonReader;
import org.portablebadges.problem.ProblemException;

/** The judge of the fuzz targets: what a proof leaves open is equal for it, and nothing else is. */
class ContentTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a':1,'b':2} | {'b':2,'a':1}",
                "{'a':['x','y']} | {'a':['y','x']}",
                "{'a':['x','x']} | {'a':'x'}",
                "{'a':[['x'],'y']} | {'a':['x','y']}",
                "{'a':null,'b':[]} | {}",
                "{'a':1.0} | {'a':1}",
                "{'a':{'id':'urn:b'}} | {'a':'urn:b'}",
                "{'allowedValue':['x']} | {'allowedValue':'x'}",
                "{'@context':['x','y','x']} | {'@context':['x','y']}",
                "{'a':{'@context':'x','b':'y'}} | {'a':{'b':'y'}}",
                "{'a':[{'id':'urn:a','type':'P'},{'id':'urn:a','type':'P'}]} | {'a':{'id':'urn:a','type':'P'}}",
                "{'issuer':{'id':'urn:a','name':'A'},'creator':{'id':'urn:a','type':['P']}}"
                        + " | {'issuer':{'id':'urn:a','name':'A','type':'P'},'creator':'urn:a'}"
            })
    void what_proofs_leave_open_is_equal(String one, String other) throws ProblemException {
        assertThat(content(one)).isEqualTo(content(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a':'x'} | {'a':'y'}",
                "{'a':'x'} | {'b':'x'}",
                "{'a':'1'} | {'a':1}",
                "{'a':true} | {'a':'true'}",
                "{'a':{'b':'x'}} | {'a':{},'b':'x'}",
                "{'a':[{'b':1},{'b':1}]} | {'a':{'b':1}}",
                "{'a':'x','b':'y'} | {'a':'y','b':'x'}",
                "{'a':[{'id':'urn:a','b':'x'},{'id':'urn:a','b':'x'}]} | {'a':{'id':'urn:a','b':'x'}}",
                "{'a':{'id':'urn:b','c':1}} | {'a':'urn:b'}",
                "{'allowedValue':['x','y']} | {'allowedValue':['y','x']}",
                "{'allowedValue':[]} | {}",
                "{'@context':['x','y']} | {'@context':'x'}",
                "{'issuer':{'id':'urn:a','name':'A'}} | {'issuer':{'id':'urn:a','name':'B'}}",
                "{'issuer':{'id':'urn:a','name':'A'},'creator':'urn:b'} | {'issuer':'urn:a','creator':{'id':'urn:b','name':'A'}}",
                "{'a':{'id':'urn:a','b':'x'},'c':{'id':'urn:a'}} | {'a':{'id':'urn:a'},'c':{'id':'urn:a','b':'x'}}"
            })
    void what_proofs_sign_is_not(String one, String other) throws ProblemException {
        assertThat(content(one)).isNotEqualTo(content(other));
    }

    private static String content(String quoted) throws ProblemException {
        JsonObject json = JsonReader.readObject(quoted.replace('\'', '"'), JsonLimits.DEFAULT)
                .object();
        return Content.of(json);
    }
}
