"""How the frameworks of the mapped ecosystems declare routes. Plain data; the readers beside it say what it means."""

from __future__ import annotations

import re
from functools import cache

from llmreview.pattern import Pattern


def _by_verb(**names: str) -> dict[str, str]:
    """Names by the method that they stand for; ``any`` for those that say it apart, or answer any."""
    return {name: "" if verb == "any" else verb for verb, given in names.items() for name in given.split()}


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Files that declare routes

_SCRIPT = (
    r"\b(?:express|fastify|Fastify|FastifyInstance|Hono|OpenAPIHono|Elysia|koa-router|JsonController|restify|hapi|polka"
    r"|createServer|Koa|h3|setGlobalPrefix)\b|@(?:Controller|Route)\b|\bRouter\s*\("
    r"|\bRouter\b(?=[^\n]*(?:express|koa|itty|hono))|\bExpress\b|import\b[^\n]*\bController\b"
)
_JVM = (
    r"\b(?:RestController|RequestMapping|RouterFunctions?|coRouter|Javalin|routing|ApplicationPath|addPathPrefix)\b"
    r"|@(?:Path|Controller)\b|ws\.rs|\bfun\s+(?:Route|Routing|Application)\b|io\.ktor\.server\.routing"
)
DECLARING_LINES = {
    "py": r"\b(?:FastAPI|APIRouter|Flask|Blueprint|urlpatterns|Starlette|Sanic|Bottle|Quart|Litestar|RouteTableDef|add_url_rule"
    r"|add_api_route|add_resource|add_route|DefaultRouter|SimpleRouter|include_router|register_blueprint|\w*ViewSet|api_view"
    r"|NinjaAPI|add_get|add_post|MethodView)\b",
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
    "cs": r"\b(?:ApiController|ControllerBase|Map(?:Get|Post|Put|Delete|Patch|Group|Methods|ControllerRoute)"
    r"|IEndpointRouteBuilder|ICarterModule|UsePathBase)\b|\bHttp(?:Get|Post|Put|Delete|Patch)\b",
    "rb": r"\broutes\.draw\b|\bdraw\b|\bSinatra\b|\bGrape\b|\bRoda\b",
    "php": r"\bRoute\b|\bSlim\b|\bRouteCollect\w+",
    "rs": r"\b(?:axum|actix_web|rocket|warp|poem|salvo)\b",
}
"""By the ending of a file's name, lines that stand in files which declare routes. Most such files do not: reading them tells."""
DECLARING = tuple(
    """
    FastAPI APIRouter Flask Blueprint urlpatterns Starlette Sanic Bottle Quart Litestar RouteTableDef add_url_rule add_api_route
    add_resource add_route DefaultRouter SimpleRouter include_router register_blueprint ModelViewSet ViewSet GenericViewSet
    ReadOnlyModelViewSet api_view NinjaAPI add_get add_post MethodView express Express Router fastify Fastify FastifyInstance Hono
    OpenAPIHono createRoute Elysia koa JsonController restify hapi polka createServer Koa h3 Controller setGlobalPrefix
    RestController RequestMapping RouterFunction RouterFunctions coRouter Path ApplicationPath addPathPrefix Javalin routing
    Route Routing Application rs HandleFunc Handle chi gin echo fiber mux RouterGroup httprouter ServeMux ApiController
    ControllerBase MapGet MapPost MapPut MapDelete MapPatch MapGroup MapMethods IEndpointRouteBuilder MapControllerRoute
    ICarterModule UsePathBase HttpGet HttpPost HttpPut HttpDelete HttpPatch draw Sinatra Grape Roda Slim RouteCollection
    RouteCollectorProxy axum actix_web
    rocket warp poem salvo
    """.split()
)
"""The words of these lines, to look for all of them at once."""
_BROWSER = Pattern(r"react-router|next/(?:router|navigation)|vue-router|expo-router|@angular/router|svelte|wouter|useRouter")
SOURCES = tuple(f"*.{ending}" for ending in DECLARING_LINES)


@cache
def _lines(ending: str) -> re.Pattern[str]:
    return re.compile(DECLARING_LINES.get(ending, r"(?!)"))


def declares(path: str, line: str) -> bool:
    """Whether a line of a file is one of those that stand in files which declare routes."""
    return _lines(path.rpartition(".")[2].lower()).search(line) is not None and not _BROWSER.search(line)


# Annotations

MARK_VERBS = _by_verb(
    get="GetMapping GET Get HttpGet get Sse websocket",
    post="PostMapping POST Post HttpPost post",
    put="PutMapping PUT Put HttpPut put",
    patch="PatchMapping PATCH Patch HttpPatch patch",
    delete="DeleteMapping DELETE Delete HttpDelete delete",
    head="HEAD Head HttpHead head",
    options="OPTIONS Options options",
    any="Query Route route api_route RequestMapping Path All AcceptVerbs",
)
"""Annotations of functions by the method that they serve; empty where it is said apart, or any is."""
MARK_PREFIXES = _names("RequestMapping Path Controller JsonController Route RoutePrefix Prefix route controller Resource")
"""Annotations of classes that give what stands before the paths of their methods."""
CLIENT_MARKS = _names("FeignClient RegisterRestClient HttpExchange Client ReactiveFeignClient RetrofitClient HttpApi")
"""Annotations of interfaces whose methods send requests instead of answering them."""
CLIENT_IMPORTS = Pattern(rb"retrofit2\.|feign\.|de\.jensklingenberg\.ktorfit|\bRefit\b")
"""Libraries that make clients of interfaces."""

# Registrations

REGISTERED_VERBS = _by_verb(
    get="get GET Get MapGet add_get websocket add_websocket_route webSocket sse ws MapHealthChecks MapFallback view redirect",
    post="post POST Post MapPost add_post",
    put="put PUT Put MapPut add_put",
    patch="patch PATCH Patch MapPatch add_patch",
    delete="delete DELETE Delete MapDelete add_delete del",
    head="head HEAD Head",
    options="options OPTIONS Options",
    any="""MapMethods Map add_view HandleFunc Handle handle handleFunc all any Any All route Route path re_path url add_url_rule
    add_api_route add_route api_route Method MethodFunc match HandlerFunc openapi add addRoute handler on HubMap MapHub""",
)
"""Functions that register a handler for a path, by the method that it answers; empty where it is said apart, or any is."""
HANDLED_BY = _names("route routes HandleFunc Handle")

GROUPS = _names(
    """Mount route Route group Group prefix scope namespace resources resource path nest MapGroup register apiResource controller
    pathPrefix nested PathPrefix basePath plugin service use guard version concern defaults constraints member collection
    middleware name as domain locale"""
)
"""Functions whose block or function argument registers routes under a path of their own."""
PREFIX_KEYS = ("prefix", "url_prefix", "path", "basePath", "prefixUrl", "mount_path", "root_path")
PREFIX_CALLS = _names("prefix basePath Group group MapGroup PathPrefix pathPrefix route Route Subrouter scope With base")
MOUNTS = _names(
    """include_router register_blueprint use mount Mount nest nest_service register include route add_router addRouter routes
    service add_namespace configure merge"""
)
APPLICATIONS = _names(
    """FastAPI Flask express Hono OpenAPIHono Fastify fastify Elysia Koa Starlette Sanic Quart Default New NewRouter NewServeMux
    Bottle Litestar Build"""
)
"""What makes the application itself: nothing stands before its routes."""
BEGINNINGS = _names(
    """main Main create_app createApp bootstrap create_server createServer build_app buildApp make_app app App run serve start
    module configureRouting"""
)
"""Functions that make the application: nobody puts a path before what they register."""
APPLICATION_PREFIXES = {
    "setGlobalPrefix": ("typescript",),
    "UsePathBase": ("csharp",),
    "addPathPrefix": ("java", "kotlin"),
    "ApplicationPath": ("java", "kotlin"),
}
"""Functions and annotations that put a path before all routes which annotations declare, with the languages of these."""
CONFIGURED_PREFIXES = ("context-path", "contextPath", "root-path", "base-path")
"""Settings that do so: ``server.servlet.context-path``, ``quarkus.http.root-path``."""
CONFIGURED_IN = ("*.properties", "*application*.yml", "*application*.yaml", "*bootstrap*.yml")
CONFIGURED_VALUE = Pattern(r"[:=]\s*[\"']?(/[\w./-]*\w)")

CLIENTS = Pattern(
    r"(?:^|[._])(?:axios|http_?client|rest_?client|api_?client|client|supertest|ky|got|requests|httpx|session|fetch\w*|\$http|mock\w*"
    r"|nock|test\w*|cache|store|map|params|headers|cookies|config|redis|localStorage|searchParams|formData|Faraday|HTTParty|Http"
    r"|resty|restTemplate|webClient|faker|storage|query|registry|env|options|settings|data|dict|kv)$",
    re.IGNORECASE,
)
"""Receivers whose ``get`` and ``post`` send requests or look something up."""
OPAQUE = _names(
    """proxy graphql trpc apollo yoga handler handlers router routers routes route api app controller server forward rest crud
    admin urls service gateway rpc mcp plugin static dir files web engine swagger docs"""
)
"""Words in the name of what is mounted and answers requests itself, though it could not be read. Anything else only looks on."""
FALLBACK = Pattern(
    rb"index\.html|sendFile|send_from_directory|TemplateView|render|view\(|staticfiles|MapFallback|serveStatic|static",
    re.IGNORECASE,
)
"""What a route over everything does that only serves the page of an application in the browser."""
