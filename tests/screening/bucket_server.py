"""A small server that speaks as much of S3 as documents need, for tests: objects in memory, on a loopback port."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

NO_SUCH_KEY = b"<?xml version='1.0'?><Error><Code>NoSuchKey</Code><Message>none</Message></Error>"


@contextmanager
def bucket_server() -> Iterator[tuple[str, dict[str, bytes]]]:
    """(address, what it holds by path)."""
    kept: dict[str, bytes] = {}

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_PUT(self) -> None:
            kept[self._path()] = self._body()
            self._answer(200, b"")

        def do_GET(self) -> None:
            found = kept.get(self._path())
            self._answer(200 if found is not None else 404, NO_SUCH_KEY if found is None else found)

        def do_DELETE(self) -> None:
            kept.pop(self._path(), None)
            self._answer(204, b"")

        def _path(self) -> str:
            return self.path.partition("?")[0]

        def _body(self) -> bytes:
            data = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            if "aws-chunked" not in self.headers.get("Content-Encoding", ""):
                return data
            out = b""
            while data:
                size, _, rest = data.partition(b"\r\n")
                length = int(size.split(b";")[0], 16)
                if not length:
                    break
                out, data = out + rest[:length], rest[length + 2 :]
            return out

        def _answer(self, status: int, body: bytes) -> None:
            self.send_response(status)
            if status != 204:
                self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", kept
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
