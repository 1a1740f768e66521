"""A person at a browser: every page met is checked by axe, and photographed where SCREENSHOTS names a folder."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page

STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class Walker:
    """One person's browser: ``go`` and ``press`` end on a page that has been checked."""

    def __init__(self, context: BrowserContext, base: str, name: str, *, scripts: bool = True) -> None:
        self.page: Page = context.new_page()
        self.base, self.name, self.scripts = base, name, scripts
        self.seen: set[str] = set()
        self.faults: list[str] = []
        self.page.on("pageerror", lambda error: self.faults.append(f"{self.page.url}: {error}"))
        # The framework logs what it could not start, and goes on without it.
        self.page.on("console", lambda said: self._script_fault(said.text))

    def go(self, path: str) -> Walker:
        answer = self.page.goto(self.base + path)
        assert answer is not None and answer.status < 400, f"{path}: {answer and answer.status}"
        return self.check()

    def press(self, name: str, role: Any = "button", exact: bool = False) -> Walker:
        """Press the first button (or link) with this name and wait for the page it leads to."""
        with self.page.expect_navigation():
            self.page.get_by_role(role, name=name, exact=exact).first.click()
        return self.check()

    def follow(self, name: str, exact: bool = False) -> Walker:
        """Follow the first link with this name, a link drawn as a button among them."""
        drawn = self.page.locator("a[role=button]").filter(has_text=name)
        links = self.page.get_by_role("link", name=name, exact=exact).or_(drawn)
        with self.page.expect_navigation():
            links.first.click()
        return self.check()

    def follow_first(self, selector: str) -> Walker:
        """Follow the first link that the selector finds."""
        with self.page.expect_navigation():
            self.page.locator(selector).first.click()
        return self.check()

    def fill(self, label: str, text: str) -> Walker:
        self.page.get_by_label(label, exact=False).first.fill(text)
        return self

    def tick(self, label: str) -> Walker:
        self.page.get_by_label(label, exact=False).first.check()
        return self

    def heading(self) -> str:
        return self.page.locator("h1").inner_text()

    def sign_in(self, email: str) -> Walker:
        self.go("/sign-in").fill("Email address", email)
        self.page.locator("#password").fill("demonstration")
        return self.press("Sign in")

    def check(self) -> Walker:
        """One h1, a title that holds it, and nothing for axe to find, once for each title."""
        assert self.page.locator("h1").count() == 1, self.page.url
        title = self.page.title()
        if title in self.seen:
            return self
        self.seen.add(title)
        self._photograph(title)
        if not self.scripts:
            return self  # axe is a script itself.
        found = Axe().run(self.page, options={"runOnly": {"type": "tag", "values": STANDARDS}})
        for violation in found.response["violations"]:
            where = [node["target"] for node in violation["nodes"]][:3]
            self.faults.append(f"{self.page.url}: {violation['id']}: {violation['help']} at {where}")
        return self

    def _script_fault(self, said: str) -> None:
        if "GOV.UK Frontend" in said or "govuk-" in said:
            self.faults.append(f"{self.page.url}: {said.splitlines()[0]}")

    def _photograph(self, title: str) -> None:
        folder = os.environ.get("SCREENSHOTS")
        if folder:
            Path(folder).mkdir(parents=True, exist_ok=True)
            safe = "".join(c if c.isalnum() else "-" for c in title)[:60]
            self.page.screenshot(path=f"{folder}/{self.name}-{len(self.seen):02d}-{safe}.png", full_page=True)
