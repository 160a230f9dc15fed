from django.urls import path

from shop.orders import views

urlpatterns = [
    path("orders/", views.order_list),
    path("orders/export/", views.export_orders),
    path("orders/<int:pk>/", views.order_detail),
]
