"""The command ``screening``: see contract in README. Answers on standard output, one clear line on errors."""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from screening.commands.failure import CommandError
from screening.config import Config, Incomplete, from_environment


def main(words: list[str] | None = None) -> int:
    """Run one command. Gives the exit status: 0, 1 when it cannot be done, 2 for a wrong command line."""
    arguments = parser().parse_args(words)
    command: Callable[[argparse.Namespace], None] = arguments.run
    try:
        command(arguments)
    except CommandError as error:
        print(f"screening: {error}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        # The reader (head, less) has gone: not a fault of ours.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def own_process() -> NoReturn:
    """``main``, and the end of the process. Nothing is taken apart: of all that a short command does, freeing one by one
    what it has loaded would take as long as judging an application."""
    status = main()
    with suppress(BrokenPipeError):
        sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(prog="screening", description="Recruitment screening for UK public bodies")
    commands = top.add_subparsers(required=True, metavar="COMMAND")

    for name, run, help_text in (
        ("read-spec", read_spec, "read a role profile or person specification into roles and criteria"),
        ("read-cv", read_cv, "read a CV into facts with positions, without identity"),
    ):
        one = commands.add_parser(name, help=help_text)
        one.add_argument("document", type=Path)
        one.add_argument("--json", action="store_true")
        one.set_defaults(run=run)

    screen = commands.add_parser("screen", help="suggest a level with evidence for each application and criterion")
    asked = screen.add_mutually_exclusive_group(required=True)
    asked.add_argument("--criteria", type=Path, metavar="FILE")
    asked.add_argument("--spec", type=Path, metavar="DOCUMENT")
    screen.add_argument("--role", metavar="TITLE")
    screen.add_argument("--applications", type=Path, required=True, metavar="DIR")
    screen.add_argument("--as-at", type=_date, default=None, metavar="DATE", help="YYYY-MM-DD; today when left out")
    screen.add_argument("--workers", type=int, default=os.cpu_count() or 1, metavar="N")
    out = screen.add_mutually_exclusive_group()
    out.add_argument("--json", action="store_true")
    out.add_argument("--xlsx", type=Path, metavar="OUT")
    out.add_argument("--html", type=Path, metavar="OUT")
    screen.set_defaults(run=run_screen)

    serve = commands.add_parser("serve", help="run everything on this machine")
    serve.add_argument("--port", type=int, default=8000)
    serve.add_argument("--data", type=Path, default=Path("var"))
    serve.add_argument("--workers", type=int, default=2, metavar="N")
    serve.add_argument("--demo", action="store_true", help="fill an empty database with a demonstration")
    serve.set_defaults(run=run_serve)

    migrate = commands.add_parser("migrate", help="bring the database of DATABASE_URL to the newest schema")
    migrate.set_defaults(run=run_migrate)

    _rules_parser(commands.add_parser("rules", help="list, check, lock and explain the rules; replay suggestions"))

    person = commands.add_parser("add-person", help="add a member of staff; the password is read from standard input")
    person.add_argument("email")
    person.add_argument("name")
    person.add_argument("roles", nargs="+")
    person.set_defaults(run=run_add_person)
    return top


def _rules_parser(rules: argparse.ArgumentParser) -> None:
    acts = rules.add_subparsers(required=True, metavar="ACT")
    for name, help_text in (
        ("list", "every rule: id, version, status, title"),
        ("check", "whether each rule is well formed, locked and has cases"),
        ("lock", "add new rules and versions to the lock"),
        ("explain", "what is looked for under a criterion's wording"),
        ("replay", "make the stored suggestions of DATABASE_URL again and compare them byte for byte"),
    ):
        one = acts.add_parser(name, help=help_text)
        one.set_defaults(run=run_rules, act=name)
        if name == "explain":
            one.add_argument("criterion")
            one.add_argument("--category", choices=["qualification", "knowledge", "experience", "skill", "attribute"])
            one.add_argument("--json", action="store_true")
        elif name == "replay":
            one.add_argument("application", nargs="?", help="the id of one application; all when left out")


def _date(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text} is not a date like 2026-11-29") from error


# Each command imports what it needs when it runs, so that one does not pay for another's start.


def read_spec(arguments: argparse.Namespace) -> None:
    from screening.commands import documents

    print(documents.read_spec(arguments.document, arguments.json))


def read_cv(arguments: argparse.Namespace) -> None:
    from screening.commands import documents

    print(documents.read_cv(arguments.document, arguments.json))


def run_screen(arguments: argparse.Namespace) -> None:
    import json

    from screening.commands import screen, tables

    asked = screen.criteria(arguments.criteria, arguments.spec, arguments.role)
    found = screen.entries(arguments.applications)
    as_at = arguments.as_at or dt.datetime.now(dt.UTC).date()
    rows = screen.rows(asked, found, as_at, arguments.workers)
    if arguments.xlsx:
        tables.write_xlsx(rows, arguments.xlsx)
    elif arguments.html:
        tables.write_html(rows, arguments.html)
    else:
        for row in rows:
            print(json.dumps(row, ensure_ascii=False) if arguments.json else "\t".join(tables.cells(row)[:5]))


def run_serve(arguments: argparse.Namespace) -> None:
    from screening.serving.embedded import Busy, serve
    from screening.serving.valkey import NoQueueServer

    try:
        serve(arguments.data, arguments.port, demo=arguments.demo, workers=arguments.workers)
    except (Busy, NoQueueServer, RuntimeError) as error:
        raise CommandError(str(error)) from error


def run_migrate(arguments: argparse.Namespace) -> None:
    from screening import migrating

    migrating.upgrade(_settings().database_url)


def run_rules(arguments: argparse.Namespace) -> None:
    from screening.commands import rules

    if arguments.act == "list":
        print("\n".join(rules.listed()))
    elif arguments.act == "check":
        print(rules.checked())
    elif arguments.act == "lock":
        print(rules.locked())
    elif arguments.act == "explain":
        print(rules.explained(arguments.criterion, arguments.category, arguments.json))
    else:
        print(rules.replayed(_settings(), arguments.application))


def run_add_person(arguments: argparse.Namespace) -> None:
    from screening.accounts.services import add_user
    from screening.db import Database
    from screening.errors import Invalid

    database = Database(_settings().database_url)
    try:
        with database.unit_of_work() as session:
            password = sys.stdin.readline().rstrip("\n")
            add_user(session, None, arguments.email, arguments.name, password, *arguments.roles)
    except Invalid as error:
        raise CommandError("; ".join(error.fields.values())) from error
    finally:
        database.dispose()


def _settings() -> Config:
    try:
        return from_environment(os.environ)
    except Incomplete as error:
        raise CommandError(str(error)) from error


if __name__ == "__main__":
    own_process()
