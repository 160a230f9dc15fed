import json

from django.http import JsonResponse, StreamingHttpResponse
from django.views.decorators.http import require_GET

from members.models import Member


@require_GET
def member_count(request):
    return JsonResponse({"count": Member.objects.count()})


def _lines(members):
    for member in members.iterator(chunk_size=500):
        yield json.dumps({"id": member.pk, "name": member.name}) + "\n"


@require_GET
def export_members(request):
    members = Member.objects.order_by("pk")
    if "active" in request.GET:
        members = members.filter(left_on=None)
    return StreamingHttpResponse(_lines(members), content_type="application/x-ndjson")
