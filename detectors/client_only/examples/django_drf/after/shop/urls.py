from django.urls import include, path
from rest_framework.routers import DefaultRouter

from .views import OrderViewSet, ReportView, StockViewSet

router = DefaultRouter()
router.register("orders", OrderViewSet, basename="order")
router.register(r"stock", StockViewSet)

urlpatterns = [
    path("", include(router.urls)),
    path("reports/<str:kind>/", ReportView.as_view()),
]
