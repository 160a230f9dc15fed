from rest_framework import mixins, viewsets
from rest_framework.decorators import action
from rest_framework.response import Response
from rest_framework.views import APIView


class OrderViewSet(viewsets.ModelViewSet):
    @action(detail=True, methods=["post"])
    def cancel(self, request, pk=None):
        return Response()

    @action(detail=False, url_path="by-day")
    def by_day(self, request):
        return Response()


class StockViewSet(viewsets.ReadOnlyModelViewSet):
    lookup_field = "sku"


class ReportView(APIView):
    def get(self, request, kind):
        return Response()
