"""A proxy that speaks CONNECT and nothing else."""

from __future__ import annotations

import base64
import selectors
import socket
import socketserver
import threading
from typing import Any, Self


class Proxy:
    """``credentials`` (``name:password``) are demanded where given. ``tunnels`` are the addresses that were asked for."""

    def __init__(self, credentials: str | None = None) -> None:
        self.tunnels: list[str] = []
        self.refused: list[str] = []
        self._server = _Server(("127.0.0.1", 0), _Tunnel)
        self._server.proxy = self
        self.wanted = f"Basic {base64.b64encode(credentials.encode()).decode()}" if credentials else None
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        self.url = f"http://{credentials + '@' if credentials else ''}127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *exception: object) -> None:
        self._server.stopping.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


class _Server(socketserver.ThreadingTCPServer):
    proxy: Proxy
    daemon_threads = True

    def __init__(self, *arguments: Any) -> None:
        self.stopping = threading.Event()
        super().__init__(*arguments)


class _Tunnel(socketserver.StreamRequestHandler):
    server: _Server

    def handle(self) -> None:
        asked = self.rfile.readline().decode().split(" ")
        headers = {}
        while line := self.rfile.readline().decode().strip():
            name, _, value = line.partition(":")
            headers[name.lower()] = value.strip()
        proxy = self.server.proxy
        if asked[0] != "CONNECT":
            self._refuse(asked, "405 Method Not Allowed")
        elif proxy.wanted and headers.get("proxy-authorization") != proxy.wanted:
            self._refuse(asked, '407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="proxy"')
        else:
            proxy.tunnels.append(asked[1])
            host, _, port = asked[1].rpartition(":")
            with socket.create_connection((host, int(port)), timeout=5) as far:
                self.wfile.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
                self._join(far)

    def _refuse(self, asked: list[str], status: str) -> None:
        self.server.proxy.refused.append(" ".join(asked[:2]))
        self.wfile.write(f"HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".encode())

    def _join(self, far: socket.socket) -> None:
        near = self.connection
        with selectors.DefaultSelector() as selector:
            selector.register(near, selectors.EVENT_READ, far)
            selector.register(far, selectors.EVENT_READ, near)
            while not self.server.stopping.is_set():
                for key, _ in selector.select(0.05):
                    try:
                        data = key.fileobj.recv(65536)  # type: ignore[union-attr]
                        if not data:
                            return
                        key.data.sendall(data)
                    except OSError:
                        return
