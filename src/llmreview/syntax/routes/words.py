"""How the frameworks of the mapped ecosystems declare routes. Plain data; the readers beside it say what it means."""

from __future__ import annotations

import re
from functools import cache

from llmreview.pattern import Pattern

_SCRIPT = (
    r"\b(?:express|fastify|Fastify|FastifyInstance|Hono|OpenAPIHono|Elysia|koa-router|JsonController|restify|hapi|polka|createServer|Koa|h3)\b"
    r"|@(?:Controller|Route)\b|\bRouter\s*\(|\bRouter\b(?=[^\n]*(?:express|koa|itty|hono))|\bExpress\b|import\b[^\n]*\bController\b"
)
_JVM = (
    r"\b(?:RestController|RequestMapping|RouterFunctions?|coRouter|Javalin|routing)\b|@(?:Path|Controller)\b|ws\.rs"
    r"|\bfun\s+(?:Route|Routing|Application)\b|io\.ktor\.server\.routing"
)
DECLARING_LINES = {
    "py": r"\b(?:FastAPI|APIRouter|Flask|Blueprint|urlpatterns|Starlette|Sanic|Bottle|Quart|Litestar|RouteTableDef|add_url_rule|add_api_route|add_resource"
    r"|add_route|DefaultRouter|SimpleRouter|include_router|register_blueprint|\w*ViewSet|api_view|NinjaAPI|add_get|add_post|MethodView)\b",
    "ts": _SCRIPT,
    "tsx": _SCRIPT,
    "js": _SCRIPT,
    "mjs": _SCRIPT,
    "cjs": _SCRIPT,
    "mts": _SCRIPT,
    "java": _JVM,
    "kt": _JVM,
    "kts": _JVM,
    "go": r"\b(?:HandleFunc|Handle|chi|gin|echo|fiber|mux|RouterGroup|httprouter|ServeMux)\b",
    "cs": r"\b(?:ApiController|ControllerBase|Map(?:Get|Post|Put|Delete|Patch|Group|Methods|ControllerRoute)|IEndpointRouteBuilder|ICarterModule)\b|\bHttp(?:Get|Post|Put|Delete|Patch)\b",
    "rb": r"\broutes\.draw\b|\bdraw\b|\bSinatra\b|\bGrape\b|\bRoda\b",
    "php": r"\bRoute\b|\bSlim\b|\bRouteCollect\w+",
    "rs": r"\b(?:axum|actix_web|rocket|warp|poem|salvo)\b",
}
"""By the ending of a file's name, lines that stand in files which declare routes. Most such files do not, which is seen when they are read."""
DECLARING = (
    "FastAPI", "APIRouter", "Flask", "Blueprint", "urlpatterns", "Starlette", "Sanic", "Bottle", "Quart", "Litestar", "RouteTableDef",
    "add_url_rule", "add_api_route", "add_resource", "add_route", "DefaultRouter", "SimpleRouter", "include_router", "register_blueprint",
    "ModelViewSet", "ViewSet", "GenericViewSet", "ReadOnlyModelViewSet", "api_view", "NinjaAPI", "add_get", "add_post", "MethodView",
    "express", "Express", "Router", "fastify", "Fastify", "FastifyInstance", "Hono", "OpenAPIHono", "Elysia", "koa-router", "JsonController", "restify",
    "hapi", "polka", "createServer", "Koa", "h3", "Controller", "RestController", "RequestMapping", "RouterFunction", "RouterFunctions", "coRouter",
    "Path", "Javalin", "routing", "Route", "Routing", "Application", "rs", "HandleFunc", "Handle", "chi", "gin", "echo", "fiber", "mux", "RouterGroup",
    "httprouter", "ServeMux", "ApiController", "ControllerBase", "MapGet", "MapPost", "MapPut", "MapDelete", "MapPatch", "MapGroup", "MapMethods",
    "IEndpointRouteBuilder", "MapControllerRoute", "ICarterModule", "HttpGet", "HttpPost", "HttpPut", "HttpDelete", "HttpPatch",
    "draw", "Sinatra", "Grape", "Roda", "Slim", "RouteCollection", "RouteCollectorProxy", "axum", "actix_web", "rocket", "warp", "poem", "salvo",
)  # fmt: skip
"""The words of these lines, to look for all of them at once."""
_BROWSER = Pattern(r"react-router|next/(?:router|navigation)|vue-router|expo-router|@angular/router|svelte|wouter|useRouter")
SOURCES = tuple(f"*.{ending}" for ending in DECLARING_LINES)


@cache
def _lines(ending: str) -> re.Pattern[str]:
    return re.compile(DECLARING_LINES.get(ending, r"(?!)"))


def declares(path: str, line: str) -> bool:
    """Whether a line of a file is one of those that stand in files which declare routes."""
    return _lines(path.rpartition(".")[2].lower()).search(line) is not None and not _BROWSER.search(line)


MARK_VERBS = {
    "GetMapping": "get", "PostMapping": "post", "PutMapping": "put", "PatchMapping": "patch", "DeleteMapping": "delete",
    "GET": "get", "POST": "post", "PUT": "put", "PATCH": "patch", "DELETE": "delete", "HEAD": "head", "OPTIONS": "options",
    "Get": "get", "Post": "post", "Put": "put", "Patch": "patch", "Delete": "delete", "Head": "head", "Options": "options", "Sse": "get",
    "HttpGet": "get", "HttpPost": "post", "HttpPut": "put", "HttpPatch": "patch", "HttpDelete": "delete", "HttpHead": "head",
    "get": "get", "post": "post", "put": "put", "patch": "patch", "delete": "delete", "head": "head", "options": "options",
    "Query": "", "Route": "", "route": "", "api_route": "", "RequestMapping": "", "Path": "", "All": "", "AcceptVerbs": "", "websocket": "get",
}  # fmt: skip
"""Annotations of functions by the method that they serve; empty where it is said apart, or any is."""
MARK_PREFIXES = frozenset(
    {
        "RequestMapping",
        "Path",
        "Controller",
        "JsonController",
        "Route",
        "RoutePrefix",
        "Prefix",
        "route",
        "controller",
        "Resource",
    }
)
"""Annotations of classes that give what stands before the paths of their methods."""
CLIENT_MARKS = frozenset(
    {"FeignClient", "RegisterRestClient", "HttpExchange", "Client", "ReactiveFeignClient", "RetrofitClient", "HttpApi"}
)
"""Annotations of interfaces whose methods send requests instead of answering them."""
CLIENT_IMPORTS = Pattern(rb"retrofit2|feign\.|de\.jensklingenberg\.ktorfit|\bRefit\b|supertest|mockito|MockMvc")

REGISTERED_VERBS = {
    "get": "get", "post": "post", "put": "put", "patch": "patch", "delete": "delete", "del": "delete", "head": "head", "options": "options",
    "GET": "get", "POST": "post", "PUT": "put", "PATCH": "patch", "DELETE": "delete", "HEAD": "head", "OPTIONS": "options",
    "Get": "get", "Post": "post", "Put": "put", "Patch": "patch", "Delete": "delete", "Head": "head", "Options": "options",
    "MapGet": "get", "MapPost": "post", "MapPut": "put", "MapPatch": "patch", "MapDelete": "delete", "MapMethods": "", "Map": "",
    "add_get": "get", "add_post": "post", "add_put": "put", "add_patch": "patch", "add_delete": "delete", "add_view": "",
    "HandleFunc": "", "Handle": "", "handle": "", "handleFunc": "", "all": "", "any": "", "Any": "", "All": "", "route": "", "Route": "", "path": "", "re_path": "", "url": "",
    "add_url_rule": "", "add_api_route": "", "add_route": "", "api_route": "", "add_websocket_route": "get", "Method": "", "MethodFunc": "",
    "match": "", "websocket": "get", "webSocket": "get", "sse": "get", "ws": "get", "HandlerFunc": "", "openapi": "", "add": "",
    "addRoute": "", "handler": "", "on": "", "HubMap": "", "MapHub": "", "MapHealthChecks": "get", "MapFallback": "get", "view": "get", "redirect": "get", "POST_": "post",
}  # fmt: skip
"""Functions that register a handler for a path, by the method that it answers; empty where it is said apart, or any is."""
HANDLED_BY = frozenset({"route", "routes", "HandleFunc", "Handle"})

GROUPS = frozenset(
    {
        "route", "Route", "group", "Group", "prefix", "scope", "namespace", "resources", "resource", "path", "nest", "MapGroup", "register",
        "apiResource", "controller", "pathPrefix", "nested", "PathPrefix", "basePath", "plugin", "service", "use", "guard", "version",
        "concern", "defaults", "constraints", "member", "collection", "middleware", "name", "as", "domain", "locale",
    }
)  # fmt: skip
"""Functions whose block or function argument registers routes under a path of their own."""
PREFIX_KEYS = ("prefix", "url_prefix", "path", "basePath", "prefixUrl", "mount_path", "root_path")
PREFIX_CALLS = frozenset(
    {
        "prefix",
        "basePath",
        "Group",
        "group",
        "MapGroup",
        "PathPrefix",
        "pathPrefix",
        "route",
        "Route",
        "Subrouter",
        "scope",
        "With",
        "base",
    }
)
MOUNTS = frozenset(
    {
        "include_router",
        "register_blueprint",
        "use",
        "mount",
        "Mount",
        "nest",
        "nest_service",
        "register",
        "include",
        "route",
        "add_router",
        "addRouter",
        "routes",
        "service",
        "add_namespace",
        "configure",
    }
)
APPLICATIONS = frozenset(
    {
        "FastAPI",
        "Flask",
        "express",
        "Hono",
        "OpenAPIHono",
        "Fastify",
        "fastify",
        "Elysia",
        "Koa",
        "Starlette",
        "Sanic",
        "Quart",
        "Default",
        "New",
        "NewRouter",
        "NewServeMux",
        "Bottle",
        "Litestar",
        "Build",
    }
)
"""What makes the application itself: nothing stands before its routes."""

BEGINNINGS = frozenset(
    {
        "main",
        "Main",
        "create_app",
        "createApp",
        "bootstrap",
        "create_server",
        "createServer",
        "build_app",
        "buildApp",
        "make_app",
        "app",
        "App",
        "run",
        "serve",
        "start",
        "module",
        "configureRouting",
    }
)
"""Functions that make the application: nobody puts a path before what they register."""

CLIENTS = Pattern(
    r"(?:^|[._])(?:axios|http_?client|rest_?client|api_?client|client|supertest|ky|got|requests|httpx|session|fetch\w*|\$http|mock\w*|nock|test\w*|cache|store|map|params|headers|cookies|config|redis"
    r"|localStorage|searchParams|formData|Faraday|HTTParty|Http|resty|restTemplate|webClient|faker|storage|query|registry|env|options|settings|data|dict|kv)$",
    re.IGNORECASE,
)
"""Receivers whose ``get`` and ``post`` send requests or look something up."""
OPAQUE = frozenset(
    {
        "proxy",
        "graphql",
        "trpc",
        "apollo",
        "yoga",
        "handler",
        "handlers",
        "router",
        "routers",
        "routes",
        "route",
        "api",
        "app",
        "controller",
        "server",
        "forward",
        "rest",
        "crud",
        "admin",
        "urls",
        "service",
        "gateway",
        "rpc",
        "mcp",
        "plugin",
    }
)
"""Words in the name of what is mounted and answers requests itself, though it could not be read. Anything else only looks on."""
FALLBACK = Pattern(
    rb"index\.html|sendFile|send_from_directory|TemplateView|render|view\(|staticfiles|MapFallback|serveStatic|static",
    re.IGNORECASE,
)
"""What a route over everything does that only serves the page of an application in the browser."""
