import json

from django.http import JsonResponse, StreamingHttpResponse
from django.views.decorators.http import require_GET

from members.models import Member


@require_GET
def member_count(request):
    return JsonResponse({"count": Member.objects.count()})
