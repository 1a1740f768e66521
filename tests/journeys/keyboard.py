"""A person without a mouse: Tab to what is wanted, see that the focus shows on the way, and press."""

from __future__ import annotations

from playwright.sync_api import Page

MOST = 250
NAMED = r"""() => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const labels = [...(at.labels || [])].map((label) => label.textContent);
  const text = at.matches("select, textarea") ? "" : at.textContent;
  return [text, at.getAttribute("aria-label"), at.name, at.id, ...labels].filter(Boolean).join(" ").replace(/\s+/g, " ");
}"""
UNSEEN = """() => {
  const at = document.activeElement;
  if (!at || at === document.body) return "";
  const shows = (style) => style.boxShadow !== "none" || (style.outlineStyle !== "none" && style.outlineWidth !== "0px");
  const label = at.matches("[type=checkbox], [type=radio]") && at.labels[0];
  const seen = shows(getComputedStyle(at)) || (label && shows(getComputedStyle(label, "::before")));
  const box = (label || at).getClientRects()[0] || new DOMRect();
  const middle = (from, to, most) => (Math.max(from, 0) + Math.min(to, most)) / 2;  // Of what is on the screen.
  const top = document.elementFromPoint(middle(box.left, box.right, innerWidth), middle(box.top, box.bottom, innerHeight));
  const bare = top && (at.contains(top) || top.contains(at) || (label && label.contains(top)));
  return seen && bare ? "" : `${at.outerHTML.slice(0, 120)}: ${seen ? "covered" : "its focus does not show"}`;
}"""
STEP = """() => {
  const at = document.activeElement, last = window.lastStop;
  window.lastStop = at === document.body ? undefined : at;
  if (at === document.body || !last || at === last) return "";  // A date has a stop for each of its parts.
  return last.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING ? "" : at.outerHTML.slice(0, 120);
}"""


def focused(page: Page) -> str:
    """What the focus is on, by its words, label, name and id; empty for nothing."""
    return str(page.evaluate(NAMED) or "")


def stands_on(page: Page, words: str) -> None:
    """The focus is on, or soon comes to, what is named so."""
    for _ in range(50):
        if words.lower() in focused(page).lower():
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"{page.url}: the focus is on {focused(page)!r}, not on {words!r}")


def reach(page: Page, words: str) -> None:
    """Press Tab until what has the focus is named so; on the way the focus always shows, and nothing covers it."""
    for _ in range(MOST):
        page.keyboard.press("Tab")
        unseen = page.evaluate(UNSEEN)
        assert not unseen, f"{page.url}: {unseen}"
        if words.lower() in focused(page).lower():
            return
    raise AssertionError(f"Tab does not reach {words!r} on {page.url}")


def enter(page: Page) -> None:
    """Press Enter, and wait for the page that it leads to."""
    with page.expect_navigation():
        page.keyboard.press("Enter")


def press(page: Page, words: str) -> None:
    """Reach the link or button with these words and press it."""
    reach(page, words)
    enter(page)


def type_into(page: Page, words: str, text: str) -> None:
    """Reach the field and type over what stands in it."""
    reach(page, words)
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type(text)


def tick(page: Page, words: str) -> None:
    reach(page, words)
    page.keyboard.press("Space")


def around(page: Page) -> int:
    """Tab goes once through the page, in its order and out again at the end: nothing holds the focus. How many stops."""
    page.evaluate("() => { window.lastStop = undefined; document.activeElement.blur(); window.scrollTo(0, 0); }")
    page.locator(".govuk-skip-link").focus()
    page.evaluate(STEP)
    for stops in range(1, MOST):
        page.keyboard.press("Tab")
        if not focused(page):
            return stops
        unseen, back = page.evaluate(UNSEEN), page.evaluate(STEP)
        assert not unseen, f"{page.url}: {unseen}"
        if "Skip to main content" in focused(page):
            return stops
        assert not back, f"{page.url}: Tab goes back to {back}"
    raise AssertionError(f"{page.url}: Tab does not come to the end")
