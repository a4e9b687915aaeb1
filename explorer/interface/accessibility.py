"""What everyone can expect of the explorer: the statement and the report on it, as a page and as a document."""

from collections.abc import Callable
from functools import cache

from flask import Flask, Response

from explorer.interface.asked import view_asked
from explorer.interface.conformance import LEVELS, Report, Term
from explorer.interface.content import Contents
from explorer.interface.standalone import TEMPLATES, answer_page, write_page
from explorer.view.address import format_query
from explorer.view.state import View
from explorer.words.catalogue import LANGUAGES, Words

ADDRESS = "accessibility"


def statement_address(view: View) -> str:
    """Where the statement is, from where the map is, in the language and the theme of a view."""
    return ADDRESS + format_query(view.first)


def publish_accessibility(server: Flask, contents: Contents, style: str, outline: Callable[[View], str]) -> None:
    """Add the page's address; ``style`` is that of the stylesheet, and ``outline`` says where all is told in words."""
    # Read when it is first asked for and kept: the map does not wait for it.
    read = cache(Report.read)

    @server.get(f"/{ADDRESS}")
    def accessibility() -> Response:
        view, _ = view_asked(contents)
        return answer_page(render_statement(contents, view, style, outline(view.first), read()))


def render_statement(contents: Contents, view: View, style: str, outline: str, report: Report) -> str:
    """The whole document in the language and the theme of a view."""
    content = contents.of(view.language)
    return write_page(
        "accessibility.html",
        contents,
        view.first,
        style,
        statement_address,
        title=content.words("accessibility-title"),
        mail=content.report_mail,
        outline=outline,
        **_told(content.words, report),
    )


def render_markdown(report: Report) -> str:
    """The same for readers of the repository, in English."""
    words = Words.of(LANGUAGES[0])
    return TEMPLATES.get_template("accessibility.md").render(_told(words, report)).rstrip() + "\n"


def _told(words: Words, report: Report) -> dict[str, object]:
    """What both say."""
    open_ = report.count(Term.PARTIALLY, Term.FAILS, Term.NOT_EVALUATED)
    return {
        "words": words,
        "report": report,
        "results": report.results,
        "levels": [(level, report.of_level(level)) for level in LEVELS],
        "terms": {term: words(f"conformance-{term}") for term in Term},
        "meanings": {term: words(f"conformance-{term}-means") for term in Term},
        "counts": {term: report.count(term) for term in Term},
        "failed": [row.criterion.number for row in report.rows if row.term is Term.FAILS],
        "verdict": words("accessibility-in-part" if open_ else "accessibility-in-full"),
        "tests": {
            row.criterion.number: words(
                "accessibility-shown-by",
                tests=len(row.outcome.tests),
                situations=row.outcome.passed + row.outcome.failed,
            )
            for row in report.rows
            if row.outcome.tests
        },
        "parts": {
            "_missing": words("accessibility-missing-title"),
            "_limits": words("accessibility-limits-title"),
            "_help": words("accessibility-help-title"),
            "_tested": words("accessibility-tested-title"),
            "_report": words("accessibility-report-title"),
        },
    }
