"""English: words and phrases put together as one `Language`."""

from ..language import Language
from . import clinic, copied, journal, letters, more, nursing, reports, shared, words

LANGUAGE = Language(
    code="en",
    decimal_comma=False,
    months=words.MONTHS,
    months_short=words.MONTHS_SHORT,
    dates=words.DATES,
    doses=words.DOSES,
    times=words.TIMES,
    conjunction="and",
    either="or",
    articles=words.ARTICLES,
    problems=words.PROBLEMS,
    medicines=words.MEDICINES,
    complaints=clinic.COMPLAINTS,
    complains=clinic.COMPLAINS,
    findings=clinic.FINDINGS,
    absent=clinic.ABSENT,
    not_found=clinic.NOT_FOUND,
    treatments=clinic.TREATMENTS,
    reasons=words.REASONS,
    tests=words.TESTS,
    units=words.UNITS,
    departments=words.DEPARTMENTS,
    relatives=words.RELATIVES,
    relations=words.RELATIONS,
    destinations=words.DESTINATIONS,
    procedures=words.PROCEDURES,
    substances=words.SUBSTANCES,
    reactions=words.REACTIONS,
    methods=words.METHODS,
    causes=words.CAUSES,
    homes=words.HOMES,
    work=words.WORK,
    kinds=words.KINDS,
    people=words.PEOPLE,
    ailments=journal.AILMENTS,
    bank=shared.PHRASES
    | letters.PHRASES
    | more.PHRASES
    | copied.PHRASES
    | reports.PHRASES
    | nursing.PHRASES
    | journal.PHRASES,
)
