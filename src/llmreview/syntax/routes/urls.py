"""URLs as client code writes them: what stands before the path, and the path."""

from __future__ import annotations

import re

from llmreview.pattern import Pattern

_ABSOLUTE = Pattern(r"^(?:https?|wss?)://([^/{?#]*|\{[^}]*\})(?:(?<=:)\{[^}]*\}|:\{[^}]*\}|:\d+)?(.*)$", re.DOTALL)
_LOCAL = Pattern(r"^(?:localhost|127\.0\.0\.1|0\.0\.0\.0|10\.0\.2\.2|host\.docker\.internal)(?::|$)")
_BASE = Pattern(r"^\{([^}]*)\}")
_ASSET = Pattern(
    r"\.(?:json|svg|png|jpe?g|webp|gif|ico|html?|css|m?js|wasm|txt|md|xml|ya?ml|woff2?|mp[34]|glb|map)$", re.IGNORECASE
)
_GLUED = Pattern(r"[^/{}]\{[^}]*\}$")
_QUERY = Pattern(r"quer|param|search|filter|suffix|qs|string", re.IGNORECASE)
_PATH_LIKE = Pattern(r"^[\w\-./:{}$~*%@!,;=+\[\]()'<> ]*$")
_BASE_LIKE = Pattern(r"api|base|url|host|server|backend|endpoint|origin|root|prefix|uri|domain|address", re.IGNORECASE)
_VENDORS = (
    r"github|gitlab|bitbucket|stripe|google|openai|anthropic|slack|discord|telegram|whatsapp|twilio|sendgrid|aws|azure|hubspot|notion"
    r"|linear|jira|ollama|supabase|huggingface|mailgun|paypal|shopify|twitter|facebook|instagram|linkedin|tiktok|youtube|pinterest"
    r"|mastodon|bluesky|spotify|reddit|npm|pypi|docker|sentry|posthog|elastic|cloudflare|vercel|auth0|okta|keycloak|mistral|deepseek"
    r"|openrouter|gemini|bedrock|qdrant|weaviate|chroma|milvus|pinecone|langfuse|zapier|airtable|salesforce|zendesk|intercom"
)
_THIRD_PARTY = Pattern(
    _VENDORS
    + r"|telemetr|analytics|weather|oauth|registry|webhook|provider|upstream|rpc|s3|issuer|instance|third|extern|partner",
    re.IGNORECASE,
)
_VENDOR = Pattern(_VENDORS, re.IGNORECASE)


def is_path(text: str) -> bool:
    """Whether a text may be a path and its query."""
    return _PATH_LIKE.match(text.partition("?")[0]) is not None


def names_vendor(text: str) -> bool:
    """Whether a path of a file, or a name, is about a well-known service of somebody else's."""
    return _VENDOR.search(text) is not None


def is_asset(segment: str) -> bool:
    """Whether the last segment of a path is a file that servers give as it is."""
    return _ASSET.search(segment) is not None


def read_url(text: str) -> tuple[str, str] | None:
    """The base of a URL as it is written, and its path; None for another service's, and for one whose path is not known."""
    absolute = _ABSOLUTE.match(text)
    base = ""
    if absolute is not None:
        host, text = absolute[1], absolute[2]
        if not _LOCAL.match(host) and not host.startswith("{"):
            return None
        base = host if host.startswith("{") else "localhost"
    else:
        match = _BASE.match(text)
        if match is not None:
            base, text = match[1], text[match.end() :]
            if not text.startswith("/") or not _BASE_LIKE.search(base):
                return None
        elif text.startswith(("data:", "blob:", "file:", "#", "?", "./", "../", "mailto:", "chrome", "vscode", "asset:")):
            return None
    if _THIRD_PARTY.search(base):
        return None
    text = text.partition("#")[0] if not text.startswith("#") else text
    path = _before_query(text)
    if path is None:
        return None
    return base, path


def _before_query(text: str) -> str | None:
    """The path without its query; None where what is glued to its end may be more path."""
    path = text.partition("?")[0]
    glued = _GLUED.search(path)
    if glued is not None:
        name = path[path.rindex("{") + 1 : -1]
        if not _QUERY.search(name) and "?" not in text[: len(path) + 1]:
            return None
        path = path[: path.rindex("{")]
    return path
