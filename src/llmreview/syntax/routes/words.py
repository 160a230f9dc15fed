"""How the frameworks of the mapped ecosystems declare routes. Plain data; the readers beside it say what it means."""

from __future__ import annotations

import re

DECLARING = (
    # Python
    "FastAPI", "APIRouter", "Flask", "Blueprint", "urlpatterns", "Starlette", "Sanic", "Bottle", "Quart", "Litestar", "RouteTableDef",
    "add_url_rule", "add_api_route", "add_resource", "add_route", "DefaultRouter", "SimpleRouter", "include_router", "register_blueprint",
    "ModelViewSet", "ViewSet", "APIView", "api_view", "NinjaAPI", "Falcon", "falcon", "add_get", "add_post", "Namespace", "MethodView",
    # JavaScript and TypeScript
    "express", "Router", "fastify", "Fastify", "FastifyInstance", "Hono", "OpenAPIHono", "Elysia", "koa-router", "Controller", "JsonController", "restify", "hapi",
    "polka", "createServer", "HttpApi", "itty-router", "Koa", "h3",
    # Java and Kotlin
    "RestController", "RequestMapping", "RouterFunction", "RouterFunctions", "coRouter", "Path", "Javalin", "routing", "Route", "io.javalin",
    # Go
    "HandleFunc", "Handle", "chi", "gin", "echo", "fiber", "mux", "RouterGroup", "httprouter", "ServeMux",
    # C#
    "ApiController", "ControllerBase", "MapGet", "MapPost", "MapPut", "MapDelete", "MapPatch", "MapGroup", "MapMethods", "IEndpointRouteBuilder", "MapControllerRoute",
    "FastEndpoints", "ICarterModule",
    # Ruby
    "routes.draw", "Sinatra", "Grape", "Roda", "draw",
    # PHP
    "Slim", "RouteCollection", "RouteCollectorProxy", "Lumen",
    # Rust
    "axum", "actix_web", "rocket", "warp", "poem", "salvo",
)  # fmt: skip
"""Words that stand in files which declare routes; most files with one of them do not, which is seen when they are read."""

SOURCES = (
    "*.py",
    "*.ts",
    "*.tsx",
    "*.js",
    "*.mjs",
    "*.cjs",
    "*.mts",
    "*.java",
    "*.kt",
    "*.kts",
    "*.go",
    "*.cs",
    "*.rb",
    "*.php",
    "*.rs",
)

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
CLIENT_IMPORTS = re.compile(rb"retrofit2|feign\.|de\.jensklingenberg\.ktorfit|\bRefit\b|supertest|mockito|MockMvc")

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
    }
)
"""Functions that make the application: nobody puts a path before what they register."""

CLIENTS = re.compile(
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
FALLBACK = re.compile(
    rb"index\.html|sendFile|send_from_directory|TemplateView|render|view\(|staticfiles|MapFallback|serveStatic|static",
    re.IGNORECASE,
)
"""What a route over everything does that only serves the page of an application in the browser."""
