import json
import requests
import httpx
import aiohttp
from fastapi import FastAPI, Response
from fastapi.responses import HTMLResponse, JSONResponse, StreamingResponse, PlainTextResponse
from flask import Flask, jsonify, make_response
from django.http import HttpResponse, JsonResponse
from rest_framework.response import Response as DrfResponse

app = FastAPI()
flask_app = Flask(__name__)


@app.get("/page", response_class=HTMLResponse)
def page():
    return HTMLResponse(content=render(), media_type="text/html")  # expect: redundant-content-type


@app.get("/items")
def items():
    return JSONResponse(content=[1], media_type="application/json")  # expect: redundant-content-type


@app.get("/items2")
def items2():
    return JSONResponse(content=[1], headers={"Content-Type": "application/json"})  # expect: redundant-content-type


@app.get("/problem")
def problem():
    return JSONResponse(content={}, media_type="application/problem+json")  # ok: redundant-content-type


@app.get("/csv")
def csv_():
    return StreamingResponse(rows(), media_type="text/csv", headers={"Content-Type": "text/csv; charset=utf-8", "Content-Disposition": "attachment"})  # expect: redundant-content-type


@app.get("/csv2")
def csv2():
    return StreamingResponse(rows(), media_type="text/csv", headers={"Content-Disposition": "attachment"})  # ok: redundant-content-type


@app.get("/raw")
def raw():
    response = Response(content=json.dumps({}), media_type="application/json")
    response.headers["Content-Type"] = "application/json"  # expect: redundant-content-type
    return response


@app.get("/dict")
def plain_dict(response: Response):
    response.headers["Content-Type"] = "application/json"  # expect: redundant-content-type
    return {"a": 1}


@flask_app.get("/f1")
def f1():
    response = jsonify({"a": 1})
    response.headers["Content-Type"] = "application/json"  # expect: redundant-content-type
    return response


@flask_app.get("/f2")
def f2():
    return jsonify(a=1), 200, {"Content-Type": "application/json"}  # expect: redundant-content-type


@flask_app.get("/f3")
def f3():
    return {"a": 1}, 200, {"Content-Type": "application/json"}  # expect: redundant-content-type


@flask_app.get("/f4")
def f4():
    return json.dumps({"a": 1}), 200, {"Content-Type": "application/json"}  # ok: redundant-content-type


@flask_app.get("/f5")
def f5():
    response = make_response(jsonify(a=1))
    response.mimetype = "application/json"  # expect: redundant-content-type
    return response


def d1(request):
    return JsonResponse({"a": 1}, content_type="application/json")  # expect: redundant-content-type


def d2(request):
    return HttpResponse(json.dumps({}), content_type="application/json")  # ok: redundant-content-type


def d3(request):
    response = HttpResponse(content_type="text/csv")
    response["Content-Type"] = "text/csv"  # expect: redundant-content-type
    return response


def d4(request):
    response = HttpResponse(content_type="text/csv")
    response["Content-Disposition"] = "attachment"  # ok: redundant-content-type
    return response


def send(url, body):
    headers = {"Content-Type": "application/json", "Authorization": "x"}  # expect: redundant-content-type
    return requests.post(url, json=body, headers=headers)


def send2(url, body):
    headers = {"Content-Type": "application/json"}  # ok: redundant-content-type
    return requests.post(url, data=json.dumps(body), headers=headers)


def send3(url, body, token):
    return httpx.post(url, json=body, headers={"Authorization": token, "content-type": "application/json"})  # expect: redundant-content-type


async def send4(session: aiohttp.ClientSession, url, body):
    async with session.post(url, json=body, headers={"Content-Type": "application/json"}) as r:  # expect: redundant-content-type
        return await r.json()


def send5(url, body):
    return requests.post(url, json=body, headers={"Content-Type": "application/vnd.api+json"})  # ok: redundant-content-type


def send6(url, fields):
    return requests.post(url, data={"a": 1}, headers={"Content-Type": "application/x-www-form-urlencoded"})  # expect: redundant-content-type


def send7(url, file):
    return requests.post(url, files={"f": file}, headers={"Content-Type": "multipart/form-data"})  # ok: redundant-content-type (a bug of another kind: no boundary)


class Client:
    def __init__(self, token):
        self.session = requests.Session()
        self.session.headers.update({"Content-Type": "application/json"})  # ok: redundant-content-type

    def post(self, url, body):
        return self.session.post(url, json=body, headers={"Content-Type": "application/json"})  # expect: redundant-content-type
