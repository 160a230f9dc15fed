from django.contrib import admin
from django.urls import include, path

from shop import views

urlpatterns = [
    path("admin/", admin.site.urls),
    path("health/", views.health),
    path("api/", include(("shop.urls", "shop"), namespace="shop")),
]
