"""Routes read from the sources of each framework, as method and normalised path."""

from __future__ import annotations

import pytest

from llmreview.syntax import SourceFile
from llmreview.syntax.routes import RouteTable, is_told, segments_of


def routes_of(**files: str) -> set[str]:
    """``GET /x`` for every route; ``ANY`` for every method, ``…`` before a path that may have more before it."""
    return routes_in({path.replace("__", "/").replace("_DOT_", "."): text for path, text in files.items()})


def routes_in(files: dict[str, str]) -> set[str]:
    sources = [s for path, text in files.items() if (s := SourceFile.of(path, text.encode())) is not None]
    table = RouteTable(sources, [(p, t.encode()) for p, t in files.items() if is_told(p)])
    return {
        f"{verb.upper()} {'…' if route.open else ''}/{'/'.join(route.segments)}"
        for route in table.all_routes()
        for verb in sorted(route.verbs or {"any"})
    }


FASTAPI = {
    "app/main.py": """
from fastapi import FastAPI
from app.routers import orders, users
from .admin import router as admin_router

app = FastAPI()
app.include_router(orders.router, prefix="/api")
app.include_router(users.router, prefix="/api/users")
app.include_router(admin_router)

@app.get("/health")
def health(): ...
""",
    "app/routers/orders.py": """
from fastapi import APIRouter
router = APIRouter(prefix="/orders", tags=["orders"])

@router.get("/")
async def all_orders(): ...

@router.post("/{order_id}/refund", status_code=201)
async def refund(order_id: int): ...
""",
    "app/routers/users.py": """
from fastapi import APIRouter
router = APIRouter()

@router.delete("/{user_id}")
def remove(user_id: int): ...
""",
    "app/admin.py": """
from fastapi import APIRouter
router = APIRouter(prefix="/admin")

@router.api_route("/sync", methods=["GET", "POST"])
def sync(): ...
""",
}

FLASK = {
    "shop/__init__.py": """
from flask import Flask
from shop.orders import bp
from shop import reports

def create_app():
    app = Flask(__name__)
    app.register_blueprint(bp, url_prefix="/orders")
    app.register_blueprint(reports.bp)
    app.add_url_rule("/health", view_func=health)
    return app
""",
    "shop/orders.py": """
from flask import Blueprint
bp = Blueprint("orders", __name__)

@bp.route("/<int:order_id>", methods=["GET", "PUT"])
def show(order_id): ...

@bp.post("/<int:order_id>/refund")
def refund(order_id): ...
""",
    "shop/reports.py": """
from flask import Blueprint
bp = Blueprint("reports", __name__, url_prefix="/reports")

@bp.route("/daily")
def daily(): ...
""",
}

DJANGO = {
    "config/urls.py": """
from django.urls import include, path
urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/", include("orders.urls")),
]
""",
    "orders/urls.py": """
from django.urls import path, re_path, include
from rest_framework.routers import DefaultRouter
from . import views
router = DefaultRouter()
router.register(r"invoices", views.InvoiceViewSet)
urlpatterns = [
    path("orders/<int:pk>/refund/", views.refund),
    re_path(r"^orders/(?P<pk>[0-9]+)/lines/$", views.lines),
    path("billing/", include(router.urls)),
]
""",
}

EXPRESS = {
    "src/server.ts": """
import express from 'express';
import ordersRouter from './routes/orders';
import { usersRouter } from './routes/users';
const app = express();
app.use(express.json());
app.use('/api/orders', requireLogin, ordersRouter);
app.use('/api', usersRouter);
app.use('/proxy', createProxyMiddleware({ target: 'http://x' }));
app.get('/health', (req, res) => res.send('ok'));
app.get('*', (req, res) => res.sendFile('index.html'));
""",
    "src/routes/orders.ts": """
import { Router } from 'express';
const router = Router();
router.get('/', list);
router.post('/:id/refund', async (req, res) => {});
router.route('/:id').get(show).delete(remove);
export default router;
""",
    "src/routes/users.ts": """
import { Router } from 'express';
export const usersRouter = Router();
usersRouter.patch('/users/:id', update);
const answer = await axios.get('/elsewhere', options);
""",
}

NEST = {
    "src/orders.controller.ts": """
import { Controller, Get, Post } from '@nestjs/common';
@Controller('orders')
export class OrdersController {
  @Get()
  all() {}

  @Get(':id')
  one(@Param('id') id: string) {}

  @Post(':id/refund')
  @HttpCode(201)
  async refund(@Param('id') id: string) {}
}
@Controller({ path: 'reports', version: '1' })
export class ReportsController {
  @Delete('daily')
  remove() {}
}
""",
}

SPRING = {
    "src/main/java/OrdersController.java": """
@RestController
@RequestMapping("/api/orders")
class OrdersController {
    @GetMapping
    List<Order> all() { return null; }
    @GetMapping("/{id:\\\\d+}")
    Order one(@PathVariable long id) { return null; }
    @PostMapping(value = "/{id}/refund", consumes = "application/json")
    Order refund(@PathVariable long id) { return null; }
    @RequestMapping(path = {"/a", "/b"}, method = RequestMethod.PUT)
    Order both() { return null; }
}
@FeignClient("stock")
interface Stock {
    @GetMapping("/stock/{id}")
    Stock get(@PathVariable long id);
}
""",
    "src/main/java/Resource.java": """
@Path("/invoices")
class InvoiceResource {
    @GET
    public List<Invoice> all() { return null; }
    @POST
    @Path("{id}/pay")
    public Invoice pay(@PathParam("id") long id) { return null; }
}
""",
}

GO = {
    "main.go": """
package main
import ("github.com/go-chi/chi/v5"; "shop/orders")
func main() {
	r := chi.NewRouter()
	r.Get("/health", health)
	r.Route("/api", func(r chi.Router) {
		r.Use(auth)
		r.Mount("/orders", orders.Routes())
		r.Route("/users", func(r chi.Router) {
			r.Put("/{id}", update)
		})
	})
	http.HandleFunc("POST /raw/{id}", raw)
}
""",
    "orders/routes.go": """
package orders
func Routes() chi.Router {
	r := chi.NewRouter()
	r.Post("/{id}/refund", refund)
	return r
}
""",
    "gin/server.go": """
package server
func New() {
	engine := gin.Default()
	api := engine.Group("/gin")
	v1 := api.Group("/v1")
	v1.GET("/orders/:id", show)
	register(v1.Group("/stock"))
}
func register(g *gin.RouterGroup) {
	g.DELETE("/:id", remove)
}
""",
}

AXUM = {
    "src/main.rs": """
use axum::{routing::{get, post}, Router};
fn app() -> Router {
    Router::new()
        .route("/health", get(health))
        .nest("/api/orders", orders::routes())
}
""",
    "src/orders.rs": """
pub fn routes() -> Router {
    Router::new().route("/:id", get(show).delete(remove)).route("/{id}/refund", post(refund))
}
""",
}

KTOR = {
    "src/Application.kt": """
import io.ktor.server.routing.*

fun Application.module() {
    routing {
        get("/health") { call.respondText("ok") }
        route("/api") {
            orderRoutes()
            authenticate("jwt") {
                put("/users/{id}") { update(call) }
            }
        }
    }
}
""",
    "src/Orders.kt": """
import io.ktor.server.routing.*

fun Route.orderRoutes() {
    route("/orders") {
        get { call.respond(all()) }
        post("/{id}/refund") { call.respond(refund()) }
    }
}
""",
    "src/StockController.kt": """
@RestController
@RequestMapping("/api/stock")
class StockController(private val stock: Stock) {
    @GetMapping("/{id}")
    fun one(@PathVariable id: Long) = stock.find(id)
}
""",
}

ASP = {
    "Controllers/OrdersController.cs": """
[ApiController]
[Route("api/[controller]")]
public class OrdersController : ControllerBase
{
    [HttpGet]
    public IActionResult All() => Ok();

    [HttpPost("{id:int}/refund")]
    public async Task<IActionResult> Refund(int id) => Ok();

    [HttpGet]
    [Route("daily")]
    public IActionResult Daily() => Ok();

    [HttpDelete("/api/everything")]
    public IActionResult Everything() => Ok();
}
""",
    "Program.cs": """
var app = builder.Build();
app.MapGet("/health", () => "ok");
var stock = app.MapGroup("/api/stock");
stock.MapPut("/{id}", (int id) => Results.Ok());
app.MapStockEndpoints();
""",
}

RAILS = {
    "config/routes.rb": """
Rails.application.routes.draw do
  get "/health", to: "health#show"
  namespace :api do
    namespace :v1 do
      resources :orders, only: [:index, :show] do
        member do
          post :refund
        end
        collection do
          get :daily
        end
        resources :lines
        get :invoice, on: :member
      end
      resource :profile
    end
  end
  scope "/admin" do
    delete "cache" => "cache#clear"
  end
end
""",
}

LARAVEL = {
    "routes/api.php": """<?php
use Illuminate\\Support\\Facades\\Route;
Route::get('/health', [HealthController::class, 'show']);
Route::prefix('orders')->middleware('auth')->group(function () {
    Route::get('/{order}', [OrderController::class, 'show']);
    Route::post('/{order}/refund', [OrderController::class, 'refund']);
});
Route::apiResource('invoices', InvoiceController::class);
Route::group(['prefix' => 'stock'], function () {
    Route::match(['put', 'patch'], '/{id}', 'StockController@update');
});
""",
    "src/Controller/UserController.php": """<?php
#[Route('/users')]
class UserController extends AbstractController
{
    #[Route('/{id}', name: 'user_show', methods: ['GET'])]
    public function show(int $id): Response {}
}
""",
}

FILED = {
    "web/src/app/api/orders/[id]/route.ts": "export async function GET() {}\nexport const POST = handler;\n",
    "web/src/app/(shop)/api/all/[...slug]/route.ts": "export { handler as GET, handler as PUT };\n",
    "pages/api/users/[id].ts": "export default function handler(req, res) {}\n",
    "server/api/stock/[id].delete.ts": "export default defineEventHandler(() => {})\n",
    "src/routes/api/prices/+server.ts": "export const GET = () => {};\n",
}

LISTED = [
    (
        FASTAPI,
        "GET /health",
        "GET /api/orders",
        "POST /api/orders/*/refund",
        "DELETE /api/users/*",
        "GET /admin/sync",
        "POST /admin/sync",
    ),
    (FLASK, "GET /orders/*", "PUT /orders/*", "POST /orders/*/refund", "GET /reports/daily", "ANY /health"),
    (
        DJANGO,
        "ANY …/api/orders/*/refund",
        "ANY …/api/orders/*/lines",
        "GET …/api/billing/invoices/*",
        "POST …/api/billing/invoices",
    ),
    (
        EXPRESS,
        "GET /api/orders",
        "POST /api/orders/*/refund",
        "GET /api/orders/*",
        "DELETE /api/orders/*",
        "PATCH /api/users/*",
        "ANY /proxy/**",
        "GET /health",
    ),
    (NEST, "GET /orders", "GET /orders/*", "POST /orders/*/refund", "DELETE /reports/daily"),
    (
        SPRING,
        "GET /api/orders",
        "GET /api/orders/*",
        "POST /api/orders/*/refund",
        "PUT /api/orders/a",
        "PUT /api/orders/b",
        "GET /invoices",
        "POST /invoices/*/pay",
    ),
    (
        GO,
        "GET /health",
        "POST /api/orders/*/refund",
        "PUT /api/users/*",
        "POST /raw/*",
        "GET /gin/v1/orders/*",
        "DELETE /gin/v1/stock/*",
    ),
    (AXUM, "GET /health", "GET /api/orders/*", "DELETE /api/orders/*", "POST /api/orders/*/refund"),
    (KTOR, "GET /health", "PUT /api/users/*", "GET /api/orders", "POST /api/orders/*/refund", "GET /api/stock/*"),
    (
        ASP,
        "GET /api/orders",
        "POST /api/orders/*/refund",
        "GET /api/orders/daily",
        "DELETE /api/everything",
        "GET /health",
        "PUT /api/stock/*",
    ),
    (
        RAILS,
        "GET /health",
        "GET /api/v1/orders",
        "POST /api/v1/orders/*/refund",
        "GET /api/v1/orders/daily",
        "GET /api/v1/orders/*/lines",
        "GET /api/v1/orders/*/invoice",
        "PUT /api/v1/profile",
        "DELETE /admin/cache",
    ),
    (
        LARAVEL,
        "GET /api/health",
        "GET /api/orders/*",
        "POST /api/orders/*/refund",
        "DELETE /api/invoices/*",
        "PATCH /api/stock/*",
        "GET /users/*",
    ),
    (
        FILED,
        "GET /api/orders/*",
        "POST /api/orders/*",
        "GET /api/all/**",
        "PUT /api/all/**",
        "ANY /api/users/*",
        "DELETE /api/stock/*",
        "GET /api/prices",
    ),
]


@pytest.mark.parametrize(("files", "expected"), [pytest.param(f, e, id=next(iter(f))) for f, *e in LISTED])
def test_routes_of_a_framework(files: dict[str, str], expected: list[str]) -> None:
    found = routes_in(files)
    assert set(expected) <= found
    assert not {
        r
        for r in found - set(expected)
        if not r.startswith(("GET", "POST", "PUT", "PATCH", "DELETE", "ANY"))
        or "elsewhere" in r
        or ("stock/*" in r and "gin" not in r and "api" not in r)
    }


@pytest.mark.parametrize(
    ("written", "segments"),
    [
        ("/orders/:id", ("orders", "*")),
        ("/orders/{id}/", ("orders", "*")),
        ("orders/<int:pk>/lines", ("orders", "*", "lines")),
        (r"^orders/(?P<pk>[0-9]+)/$", ("orders", "*")),
        ("/Orders/{id:[0-9]+}?page=1#x", ("orders", "*")),
        ("/files/{*path}", ("files", "**")),
        ("/files/[...path]", ("files", "**")),
        ("/files/*", ("files", "**")),
        ("/users/:id.json", ("users", "*")),
        ("", ()),
    ],
)
def test_paths_have_one_normal_form(written: str, segments: tuple[str, ...]) -> None:
    assert segments_of(written) == segments


TOLD_ELSEWHERE = {
    "next.config.js": "module.exports = { rewrites: () => [{ source: '/api/billing/:path*', destination: 'https://billing.test/:path*' }] };",
    "nginx.conf": "location /api/mail/ { proxy_pass https://mail.example.com; }\nlocation /api/ { proxy_pass http://backend:8000; }",
    "docs/openapi.yaml": "paths:\n  /orders/{id}:\n    get: {}\n  /orders:\n    post:\n      operationId: create\n",
    "api/status.ts": "export default function handler(req, res) { res.send('ok'); }",
    "api/models/order.ts": "export class Order {}",
    "server/routes/orders.js": "module.exports = (router) => router.get('/x', handler);",
}


def test_routes_told_by_configuration_descriptions_and_place() -> None:
    assert routes_in(TOLD_ELSEWHERE) == {
        "ANY /api/billing/**",
        "ANY /api/mail/**",
        "GET …/orders/*",
        "POST …/orders",
        "ANY /api/status",
        "GET …/x",
    }


AXUM_CHAINS = {
    "src/main.rs": """
use axum::{routing::get, Router};
mod orders;

fn main() {
    let api = Router::new().nest("/orders", orders::routes()).merge(stock());
    let app = Router::new().route("/health", get(health)).nest("/api", api);
}

fn stock() -> Router {
    Router::new().route("/stock/:sku", get(one).patch(update))
}
""",
    "src/orders.rs": """
use axum::{routing::post, Router};

pub fn routes() -> Router {
    Router::new().route("/{id}/refund", post(refund))
}
""",
}


def test_routers_in_chains_stand_behind_what_mounts_them() -> None:
    assert routes_in(AXUM_CHAINS) == {
        "GET /health",
        "POST /api/orders/*/refund",
        "GET /api/stock/*",
        "PATCH /api/stock/*",
    }


NEST_BEHIND_A_PREFIX = {
    "src/main.ts": "const app = await NestFactory.create(AppModule);\napp.setGlobalPrefix('backoffice');\n",
    "src/orders.controller.ts": "@Controller('orders')\nexport class Orders {\n  @Get(':id')\n  one() {}\n}\n",
}


def test_applications_put_a_path_before_what_annotations_declare() -> None:
    assert routes_in(NEST_BEHIND_A_PREFIX) == {"GET /orders/*", "GET /backoffice/orders/*"}


VIEWS = {
    "urls.py": """
from django.urls import path
from rest_framework.routers import DefaultRouter
router = DefaultRouter()
router.register("stock", StockViewSet)
urlpatterns = [path("report/", ReportView.as_view()), path("close/", close), path("any/", AnyView.as_view())]
""",
    "views.py": """
class StockViewSet(viewsets.ReadOnlyModelViewSet): ...

class ReportView(APIView):
    def post(self, request): ...

class AnyView(OwnView):
    def post(self, request): ...

@api_view(["DELETE"])
def close(request): ...
""",
}


def test_views_say_which_methods_they_answer() -> None:
    found = routes_in(VIEWS)
    assert {route for route in found if "stock" in route} == {"GET …/stock", "GET …/stock/*"}
    assert {"POST …/report", "DELETE …/close", "ANY …/any"} <= found


def test_routes_that_are_described_before_they_are_handled() -> None:
    text = """
import { OpenAPIHono, createRoute } from '@hono/zod-openapi';
const send = createRoute({ method: 'post', path: '/api/orders/{id}/message', responses: {} });
const other = makeTopic({ method: 'post', path: '/api/topics' });
app.openapi(send, async (c) => c.json({}));
"""
    found = routes_in({"src/routes.ts": text})
    assert any("/api/orders/" in route for route in found)
    assert not any("topics" in route for route in found)
