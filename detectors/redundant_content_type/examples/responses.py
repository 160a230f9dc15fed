from django.http import HttpResponse, JsonResponse
from fastapi.responses import JSONResponse, PlainTextResponse, Response, StreamingResponse
from flask import Response as FlaskResponse
from flask import jsonify, make_response


def order(order):
    return JSONResponse(content=order, media_type="application/json")  # expect: redundant-content-type


def order_headers(order):
    return JSONResponse(order, headers={"Content-Type": "application/json", "X-Total": "1"})  # expect: redundant-content-type


def problem(order):
    return JSONResponse(order, status_code=400, media_type="application/problem+json")  # ok: redundant-content-type (another type)


def export(rows):
    return StreamingResponse(
        rows,
        media_type="text/csv",
        headers={"Content-Disposition": "attachment", "Content-Type": "text/csv; charset=utf-8"},  # expect: redundant-content-type
    )


def export_once(rows):
    return StreamingResponse(rows, media_type="text/csv", headers={"Content-Disposition": "attachment"})  # ok: redundant-content-type (said once)


def export_charset(rows):
    headers = {"Content-Type": "text/csv; charset=latin-1"}  # ok: redundant-content-type (a charset of its own)
    return StreamingResponse(rows, media_type="text/csv", headers=headers)


def plain(text):
    return PlainTextResponse(text, headers={"content-type": "text/plain"})  # expect: redundant-content-type


def flask_order(order):
    response = jsonify(order)
    response.headers["Content-Type"] = "application/json"  # expect: redundant-content-type
    return response


def flask_tuple(order):
    return jsonify(order), 200, {"Content-Type": "application/json"}  # expect: redundant-content-type


def flask_both(text):
    return FlaskResponse(text, mimetype="application/json", headers={"Content-Type": "application/json"})  # expect: redundant-content-type


def flask_made(order):
    response = make_response(order.to_csv())
    response.headers["Content-Type"] = "text/csv"  # ok: redundant-content-type (said once)
    return response


def django_order(order):
    return JsonResponse(order, content_type="application/json")  # expect: redundant-content-type


def django_report(text):
    response = HttpResponse(text, content_type="text/csv")
    response["Content-Type"] = "text/csv"  # expect: redundant-content-type
    response["Content-Disposition"] = "attachment"
    return response


def django_other(text, wants_pdf):
    response = HttpResponse(text, content_type="text/csv")
    if wants_pdf:
        response["Content-Type"] = "application/pdf"  # ok: redundant-content-type (another type)
    return response


def raw(body):
    return Response(content=body, media_type="application/json")  # ok: redundant-content-type (said once)
