"""Document bytes in a folder and in a bucket behave alike, and no other address is taken."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from screening.storage import Missing, Storage, open_storage
from tests.screening.bucket_server import bucket_server


@pytest.fixture(params=["folder", "bucket", "bucket with a prefix"])
def storage(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Storage]:
    if request.param == "folder":
        yield open_storage((tmp_path / "kept here & there").as_uri())
        return
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "invented")
    monkeypatch.setenv("AWS_REGION", "eu-west-2")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-west-2")
    prefix = "/one/two" if "prefix" in request.param else ""
    with bucket_server() as (address, kept):
        found = open_storage(f"s3://documents{prefix}?endpoint={address}")
        yield found
        found.client.close()  # type: ignore[attr-defined]
        assert all(key.startswith(f"/documents{prefix}/") for key in kept)


def test_what_is_put_comes_back_by_its_digest(storage: Storage) -> None:
    digest = storage.put(b"Kept the records")
    assert digest == hashlib.sha256(b"Kept the records").hexdigest()
    assert storage.put(b"Kept the records") == digest
    assert storage.get(digest) == b"Kept the records"
    other = storage.put(b"")
    assert storage.get(other) == b""


def test_what_is_not_there_is_missing_and_deleting_it_is_nothing(storage: Storage) -> None:
    digest = storage.put(b"words")
    storage.delete(digest)
    storage.delete(digest)
    with pytest.raises(Missing):
        storage.get(digest)


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=5000))
def test_any_bytes_come_back(storage: Storage, data: bytes) -> None:
    assert storage.get(storage.put(data)) == data


@pytest.mark.parametrize("key", ["../../etc/passwd", "", "A" * 64, "0" * 63])
def test_a_folder_gives_nothing_but_digests(tmp_path: Path, key: str) -> None:
    with pytest.raises(Missing):
        open_storage(tmp_path.as_uri()).get(key)


@pytest.mark.parametrize("address", ["ftp://host/folder", "documents", ""])
def test_other_addresses_are_refused(address: str) -> None:
    with pytest.raises(ValueError, match="must start with file:// or s3://"):
        open_storage(address)
