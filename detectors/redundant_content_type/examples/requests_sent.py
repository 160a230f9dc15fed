import json

import httpx
import requests


def create(url, payload):
    return requests.post(url, json=payload, headers={"Content-Type": "application/json"})  # expect: redundant-content-type


def create_authorised(url, payload, token):
    headers = {
        "Authorization": f"Bearer {token}",
        "Content-Type": "application/json",  # expect: redundant-content-type
    }
    response = requests.post(url, json=payload, headers=headers, timeout=10)
    response.raise_for_status()
    return response.json()


def create_form(url, payload):
    return requests.post(url, data=payload, headers={"Content-Type": "application/x-www-form-urlencoded"})  # ok: redundant-content-type (said once)


def create_text(url, payload):
    headers = {"Content-Type": "application/json"}  # ok: redundant-content-type (the body is a text)
    return requests.post(url, data=json.dumps(payload), headers=headers)


def create_either(url, payload, text):
    headers = {"Content-Type": "application/json"}  # ok: redundant-content-type (the other call needs it)
    requests.post(url, json=payload, headers=headers)
    requests.post(url, data=text, headers=headers)


def create_vendor(url, payload):
    return requests.post(url, json=payload, headers={"Content-Type": "application/vnd.api+json"})  # ok: redundant-content-type (another type)


def create_charset(url, payload):
    return requests.post(url, json=payload, headers={"Content-Type": "application/json; charset=utf-8"})  # ok: redundant-content-type (a charset that is not added)


async def create_later(client: httpx.AsyncClient, url, payload):
    headers = {}
    headers["Content-Type"] = "application/json"  # expect: redundant-content-type
    return await client.post(url, json=payload, headers=headers)


def read(url, token):
    return requests.get(url, headers={"Authorization": token, "Content-Type": "application/json"})  # expect: redundant-content-type


def search(url, query):
    return requests.get(url, data=json.dumps(query), headers={"Content-Type": "application/json"})  # ok: redundant-content-type (this one has a body)


def accepts(url):
    return requests.get(url, headers={"Accept": "application/json"})  # ok: redundant-content-type (what is wanted back)


def hand_out(url, payload):
    headers = {"Content-Type": "application/json"}  # ok: redundant-content-type (others get it, too)
    requests.post(url, json=payload, headers=headers)
    return headers


def post_test(client, payload):
    return client.post("/orders", json=payload, content_type="application/json")  # expect: redundant-content-type
