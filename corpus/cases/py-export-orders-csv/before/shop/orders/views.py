import csv

from django.contrib.auth.decorators import login_required
from django.http import JsonResponse
from django.shortcuts import get_object_or_404

from shop.orders.models import Order
from shop.orders.serializers import order_to_dict


@login_required
def order_detail(request, pk):
    order = get_object_or_404(Order, pk=pk, shop=request.user.shop)
    return JsonResponse(order_to_dict(order))


def order_list(request):
    page = int(request.GET.get("page", 1))
    orders = Order.objects.filter(shop=request.user.shop).order_by("-placed_at")
    start = (page - 1) * 50
    return JsonResponse({"orders": [order_to_dict(o) for o in orders[start : start + 50]]})
