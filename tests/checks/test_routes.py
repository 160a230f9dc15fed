"""Routes that are registered apart from the functions they serve, and the cases that request them."""

from __future__ import annotations

import pytest

from checks.test_forms import check

VIEWS = """from django.http import JsonResponse
from django.views import View


def export_members(request):
    return JsonResponse({"names": _names(request)})


def _names(request):
    return [m.name for m in request.members]


class MemberDetail(View):
    def get(self, request, pk):
        return JsonResponse({"name": request.members[pk].name})
"""
CHANGED = VIEWS.replace("for m in request.members]", "for m in request.members if m.active]")
CHANGED_CLASS = VIEWS.replace("request.members[pk].name}", "request.members[pk].name or None}")
URLS = """from django.urls import path

from members import views

app_name = "members"
urlpatterns = [
    path(
        "export/",
        views.export_members,
        name="member-export",
    ),
    path("<int:pk>/", views.MemberDetail.as_view()),
]
"""
SITE = 'urlpatterns = [path("members/", include("members.urls")), path("orders/", include("orders.urls"))]\n'


@pytest.mark.parametrize(
    ("code", "asked", "verdict"),
    [
        pytest.param(CHANGED, 'client.get("/members/export/?active")', "pass", id="by path"),
        pytest.param(CHANGED, 'client.get(f"{BASE}/export/")', "pass", id="by path with a constant"),
        pytest.param(CHANGED, 'client.get(reverse("members:member-export"))', "pass", id="by name"),
        pytest.param(CHANGED, 'client.get("/members/imports/")', "fail", id="another path"),
        pytest.param(CHANGED, 'client.get("/members/export/now/")', "fail", id="a longer path"),
        pytest.param(CHANGED, 'export(client.get(f"{host}/{path}/"))', "fail", id="a path that is all computed"),
        pytest.param(CHANGED, 'record("member-export")', "fail", id="a name that is not reversed"),
        pytest.param(CHANGED_CLASS, 'client.get("/members/3/")', "pass", id="class behind an include"),
        pytest.param(CHANGED_CLASS, 'client.get("/orders/3/")', "fail", id="another include"),
        pytest.param(CHANGED_CLASS, 'client.post("/members/3/")', "fail", id="another verb"),
    ],
)
@pytest.mark.parametrize("registered", ["with the change", "before"])
def test_django(code: str, asked: str, verdict: str, registered: str) -> None:
    test = f'BASE = "/members"\n\n\ndef test_it(client):\n    answer = {asked}\n    assert answer.status_code == 200\n'
    urls = {"members/urls.py": URLS, "site/urls.py": SITE}
    before = {"members/views.py": VIEWS, **(urls if registered == "before" else {})}
    found = check(before, {"members/views.py": code, "tests/test_site.py": test, **urls})
    assert found.verdict == verdict, found.summary


def test_unchanged_case_that_requests_the_route() -> None:
    test = {"tests/test_site.py": 'def test_it(client):\n    assert client.get("/members/export/").status_code == 200\n'}
    others = {"members/urls.py": URLS, "site/urls.py": SITE, **test}
    found = check({"members/views.py": VIEWS, **others}, {"members/views.py": CHANGED, **others})
    assert (found.verdict, [(s.symbol, s.status) for s in found.symbols]) == ("warn", [("_names", "exercised")])


def test_named_handler_of_a_router() -> None:
    code = "export async function listOrders(req, res) {\n  res.json(await orders.all());\n}\n"
    routes = {"src/routes.js": "import { listOrders } from './orders.js';\n\nrouter.get('/orders', auth, listOrders);\n"}
    test = "it('lists', async () => {\n  const answer = await request(app).get('/api/orders');\n  expect(answer.body).toEqual([]);\n});\n"
    changed = code.replace("orders.all()", "orders.open()")
    for asked, verdict in (("get('/api/orders')", "pass"), ("post('/api/orders')", "fail"), ("get('/api/items')", "fail")):
        after = {"src/orders.js": changed, "test/web.test.js": test.replace("get('/api/orders')", asked), **routes}
        assert check({"src/orders.js": code, **routes}, after).verdict == verdict


NEST = """import {{ Controller, Get }} from "@nestjs/common";

@Controller({where})
export class CatsController {{
  @HttpCode(200)
  @Get({path})
  find(id: string) {{
    return this.cats.{found}(id);
  }}
}}
"""
ASKS = """import request from "supertest";

it("finds", async () => {{
  await request(app.getHttpServer()).get("{path}").expect(200);
}});
"""


@pytest.mark.parametrize(
    ("where", "path", "asked", "verdict"),
    [
        ('"cats"', "", "/cats", "pass"),
        ('"cats"', '":id"', "/cats/3", "pass"),
        ('{ path: "cats", version: "1" }', '":id"', "/v1/cats/3", "pass"),
        ('"cats"', '":id"', "/dogs/3", "warn"),
        ('"cats"', '"tame"', "/cats/3", "warn"),
    ],
)
def test_routes_by_decorators_of_methods(where: str, path: str, asked: str, verdict: str) -> None:
    code = [NEST.format(where=where, path=path, found=found) for found in ("find", "search")]
    tests = {"test/app.e2e-spec.ts": ASKS.format(path=asked)}
    found = check({"src/cats.controller.ts": code[0]}, {"src/cats.controller.ts": code[1]} | tests)
    assert found.verdict == verdict


GIN = """package api

func Router() *gin.Engine {
	r := gin.New()
	r.GET("/items/:id", getItem)
	r.GET("/health", health)
	return r
}

func getItem(c *gin.Context) {
	c.JSON(200, c.Param("id"))
}

func health(c *gin.Context) {
	c.String(200, "ok")
}
"""
SERVED = """package api

import "testing"

func TestIt(t *testing.T) {
	w := httptest.NewRecorder()
	PATH
	if w.Code != 200 {
		t.Fatal(w.Code)
	}
}
"""


@pytest.mark.parametrize(
    ("asked", "passes"),
    [
        ('Router().ServeHTTP(w, httptest.NewRequest("GET", "/items/3", nil))', True),
        ('Router().ServeHTTP(w, httptest.NewRequest("GET", "/health", nil))', False),
        ('r := Router()\n\tr.ServeHTTP(w, ask("/health"))\n\tr.ServeHTTP(w, ask("/items/3"))', True),
        ('Router().ServeHTTP(w, httptest.NewRequest("GET", pathOf(3), nil))', True),  # what it asks for is not seen
        ("getItem(contextOf(w))", True),
    ],
)
def test_another_route_of_a_router(asked: str, passes: bool) -> None:
    changed = GIN.replace("c.JSON(200", 'if c.Param("id") == "0" {\n\t\treturn\n\t}\n\tc.JSON(200')
    found = check({"api/router.go": GIN}, {"api/router.go": changed, "api/router_test.go": SERVED.replace("PATH", asked)})
    assert (found.verdict == "pass") is passes, found.summary


def test_a_router_that_does_more_with_a_handler() -> None:
    code = GIN.replace("\treturn r\n", "\tr.NoRoute(getItem)\n\treturn r\n")
    changed = code.replace("c.JSON(200", 'if c.Param("id") == "0" {\n\t\treturn\n\t}\n\tc.JSON(200')
    test = SERVED.replace("PATH", 'Router().ServeHTTP(w, httptest.NewRequest("GET", "/health", nil))')
    assert check({"api/router.go": code}, {"api/router.go": changed, "api/router_test.go": test}).verdict == "pass"
