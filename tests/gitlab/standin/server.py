"""HTTP on 127.0.0.1: what comes in is answered by the API or by git, unless a fault was planned."""

from __future__ import annotations

import socket
import ssl
import tempfile
import threading
import traceback
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from .api.router import answer_api
from .exchange import Answer, Request
from .faults import Fault
from .git_http import answer_git

if TYPE_CHECKING:
    from .instance import GitLab


class Server:
    def __init__(self, gitlab: GitLab, *, tls: bool) -> None:
        self._http = _HTTPServer(("127.0.0.1", 0), _Handler)
        self._http.gitlab = gitlab
        self._thread = threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        self.origin = f"{'https' if tls else 'http'}://127.0.0.1:{self._http.server_address[1]}"
        self.ca_file: Path | None = None
        self._files: tempfile.TemporaryDirectory[str] | None = None
        if tls:
            self._files = tempfile.TemporaryDirectory(prefix="gitlab-tls-")
            self.ca_file = Path(self._files.name) / "ca.pem"
            self._http.tls = _own_authority(self.ca_file)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._http.stopping.set()
        if self._thread.is_alive():
            self._http.shutdown()
            self._thread.join()
        self._http.end_connections()
        self._http.server_close()
        if self._files:
            self._files.cleanup()


def _own_authority(ca_file: Path) -> ssl.SSLContext:
    import trustme

    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(ca_file))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1", "localhost").configure_cert(context)
    return context


class _HTTPServer(ThreadingHTTPServer):
    gitlab: GitLab
    tls: ssl.SSLContext | None = None
    daemon_threads = True
    block_on_close = False
    request_queue_size = 300

    def __init__(self, *arguments: Any) -> None:
        self.stopping = threading.Event()
        self._open: dict[socket.socket, threading.Thread] = {}
        self._open_lock = threading.Lock()
        super().__init__(*arguments)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        with self._open_lock:
            self._open[request] = threading.current_thread()
        try:
            super().process_request_thread(request, client_address)
        finally:
            with self._open_lock:
                self._open.pop(request, None)

    def finish_request(self, request: Any, client_address: Any) -> None:
        if self.tls is None:
            super().finish_request(request, client_address)
            return
        request.settimeout(10)
        with self.tls.wrap_socket(request.dup(), server_side=True) as secure:
            super().finish_request(secure, client_address)

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ARG002
        import sys

        error = sys.exc_info()[1]
        if not isinstance(error, OSError):  # a client that goes away is no error of ours
            raise error or AssertionError

    def end_connections(self) -> None:
        with self._open_lock:
            threads = list(self._open.items())
        for connection, _ in threads:
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue
        for _, thread in threads:
            thread.join(5)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "GitLab"
    disable_nagle_algorithm = True
    wbufsize = -1
    server: _HTTPServer

    def log_message(self, format: str, *arguments: Any) -> None:  # noqa: A002
        """The request log has it all."""

    def _serve(self) -> None:
        gitlab = self.server.gitlab
        address = urlsplit(self.path)
        body = self._body()
        headers = {name.lower(): value for name, value in self.headers.items()}
        if not (address.path.startswith(gitlab.prefix + "/")):
            self._send(Answer(404, "404 page not found", content_type="text/plain"))
            return
        request = Request(self.command, address.path[len(gitlab.prefix) :], address.query, headers, body)
        fault = gitlab.faults.next(request.method, request.path.removeprefix("/api/v4"))
        if fault and fault.how == "slow":
            self.server.stopping.wait(fault.seconds)
        if fault and fault.action and fault.how == "act-before":
            fault.action()
        planned = fault.answer() if fault else None
        if fault and fault.how == "close-before-answer":
            gitlab.log.add(request, None, fault)
            self.close_connection = True
            return
        answer = planned or self._answer(request)
        gitlab.log.add(request, answer, fault)
        self._spoil(answer, fault) if fault else self._send(answer)

    do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = do_PATCH = _serve  # noqa: N815

    def _answer(self, request: Request) -> Answer:
        gitlab = self.server.gitlab
        try:
            return (answer_api if request.path.startswith("/api/") else answer_git)(gitlab, request)
        except Exception:  # noqa: BLE001, RUF100 (a flaw of the stand-in: told by the log, not by a thread that nobody waits for)
            gitlab.log.crashes.append(f"{request.method} {request.path}\n{traceback.format_exc()}")
            return Answer(500, {"message": "500 Internal Server Error"})

    def _spoil(self, answer: Answer, fault: Fault) -> None:
        """The request was done; what comes of the answer is another thing."""
        if fault.how == "close-after-commit":
            self.close_connection = True
        elif fault.how == "act-after" and fault.action:
            fault.action()
            self._send(answer)
        elif fault.how == "truncated":
            self.close_connection = True
            self._send(answer, cut=True)
        elif fault.how == "invalid-json":
            self._send(Answer(answer.status, answer.body()[:-1] + b" <", answer.headers, "application/json"))
        else:
            self._send(answer)

    def _body(self) -> bytes:
        if self.headers.get("Transfer-Encoding", "").lower() == "chunked":
            parts = []
            while size := int(self.rfile.readline().split(b";")[0], 16):
                parts.append(self.rfile.read(size))
                self.rfile.readline()
            self.rfile.readline()
            return b"".join(parts)
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length)
        if len(body) < length:
            raise ConnectionResetError("the client died while it was sending")
        return body

    def _send(self, answer: Answer, *, cut: bool = False) -> None:
        body = answer.body()
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        if body or answer.status not in {204, 304}:
            self.send_header("Content-Type", answer.type)
            self.send_header("Content-Length", str(len(body)))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body[: len(body) // 2] if cut else body)
        self.wfile.flush()
