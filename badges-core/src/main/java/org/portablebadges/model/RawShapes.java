package org.portablebadges.model;

import static org.portablebadges.model.Member.optional;
import static org.portablebadges.model.Member.required;
import static org.portablebadges.model.Scalars.IRI;
import static org.portablebadges.model.Scalars.LANGUAGE;
import static org.portablebadges.model.Scalars.NUMBER;
import static org.portablebadges.model.Scalars.TEXT;
import static org.portablebadges.model.Scalars.term;

import java.util.function.Function;
import org.portablebadges.json.JsonObject;

/** Class tables of objects that are checked here and handed on as JSON. */
final class RawShapes {
    private static final Member ANY_TYPE = required("type", TEXT).compactable();

    static final ObjectShape<JsonObject> IDENTIFIER_ENTRY = ObjectShape.closed(
            "IdentifierEntry",
            Function.identity(),
            required("identifier", TEXT),
            required("identifierType", term(IdentifierType::new)));
    static final ObjectShape<JsonObject> RELATED = ObjectShape.open(
            "Related",
            Function.identity(),
            required("id", IRI),
            optional("inLanguage", LANGUAGE),
            optional("version", TEXT));
    static final ObjectShape<JsonObject> GEO_COORDINATES = ObjectShape.open(
            "GeoCoordinates", Function.identity(), required("latitude", NUMBER), required("longitude", NUMBER));
    static final ObjectShape<JsonObject> ADDRESS = ObjectShape.open(
            "Address",
            Function.identity(),
            optional("addressCountry", TEXT),
            optional("addressCountryCode", TEXT),
            optional("addressRegion", TEXT),
            optional("addressLocality", TEXT),
            optional("streetAddress", TEXT),
            optional("postOfficeBoxNumber", TEXT),
            optional("postalCode", TEXT),
            optional("geo", GEO_COORDINATES));
    static final ObjectShape<JsonObject> CREDENTIAL_STATUS =
            ObjectShape.open("", Function.identity(), ANY_TYPE, optional("id", IRI));
    static final ObjectShape<JsonObject> CREDENTIAL_SCHEMA =
            ObjectShape.open("", Function.identity(), ANY_TYPE, required("id", IRI));
    static final ObjectShape<JsonObject> REFRESH_SERVICE =
            ObjectShape.open("", Function.identity(), ANY_TYPE, required("id", IRI));
    static final ObjectShape<JsonObject> TERMS_OF_USE =
            ObjectShape.open("", Function.identity(), ANY_TYPE, optional("id", IRI));

    private RawShapes() {}
}
