"""Document bytes by their SHA-256, in a folder or an S3-compatible bucket. Writing the same bytes twice is one object."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import parse_qs, unquote, urlsplit


class Missing(Exception):
    """No bytes are kept under that digest."""


class Storage(Protocol):
    def put(self, data: bytes) -> str:
        """Keep the bytes and give their hexadecimal SHA-256."""

    def get(self, digest: str) -> bytes:
        """The bytes kept under the digest. Raises Missing."""

    def delete(self, digest: str) -> None:
        """Forget the bytes; nothing happens where there are none."""


class Folder:
    """One file for each document, in folders of two digits; written aside and moved, so never half there."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def _path(self, digest: str) -> Path:
        if len(digest) != 64 or not set(digest) <= set("0123456789abcdef"):
            raise Missing(digest)
        return self.root / digest[:2] / digest

    def put(self, data: bytes) -> str:
        digest = hashlib.sha256(data).hexdigest()
        path = self._path(digest)
        if path.exists():
            return digest
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, aside = tempfile.mkstemp(dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(aside).replace(path)
        return digest

    def get(self, digest: str) -> bytes:
        try:
            return self._path(digest).read_bytes()
        except FileNotFoundError as error:
            raise Missing(digest) from error

    def delete(self, digest: str) -> None:
        self._path(digest).unlink(missing_ok=True)


class Bucket:
    """The same in an S3-compatible bucket; keys are the digests under an optional prefix."""

    def __init__(self, client: Any, bucket: str, prefix: str = "") -> None:
        self.client, self.bucket, self.prefix = client, bucket, prefix

    def put(self, data: bytes) -> str:
        digest = hashlib.sha256(data).hexdigest()
        self.client.put_object(Bucket=self.bucket, Key=self.prefix + digest, Body=data)
        return digest

    def get(self, digest: str) -> bytes:
        try:
            body: bytes = self.client.get_object(Bucket=self.bucket, Key=self.prefix + digest)["Body"].read()
        except self.client.exceptions.NoSuchKey as error:
            raise Missing(digest) from error
        return body

    def delete(self, digest: str) -> None:
        self.client.delete_object(Bucket=self.bucket, Key=self.prefix + digest)


def open_storage(url: str) -> Storage:
    """``file:///folder`` or ``s3://bucket/prefix?endpoint=https://host``.

    Keys for S3 come from the usual AWS variables.

    Raises:
        ValueError: for any other kind of address.
    """
    parts = urlsplit(url)
    if parts.scheme == "file":
        return Folder(Path(unquote(parts.path)))
    if parts.scheme == "s3":
        import boto3  # Heavy, and only needed here.

        endpoint = parse_qs(parts.query).get("endpoint", [None])[0]
        prefix = parts.path.strip("/")
        return Bucket(boto3.client("s3", endpoint_url=endpoint), parts.netloc, f"{prefix}/" if prefix else "")
    raise ValueError(f"STORAGE_URL must start with file:// or s3://, not {parts.scheme or 'nothing'}://")
