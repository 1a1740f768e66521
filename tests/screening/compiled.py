"""Pages compiled once for all tests: compiling the sign-in page anew takes longer than most tests."""

from __future__ import annotations

from jinja2.bccache import Bucket, BytecodeCache


class Kept(BytecodeCache):
    """Compiled pages by key, as long as this process runs. The key holds the page's words, so a change counts."""

    def __init__(self) -> None:
        self._pages: dict[tuple[str, str], bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        kept = self._pages.get((bucket.key, bucket.checksum))
        if kept is not None:
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._pages[bucket.key, bucket.checksum] = bucket.bytecode_to_string()


KEPT = Kept()
