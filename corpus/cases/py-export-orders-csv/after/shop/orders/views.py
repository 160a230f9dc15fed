import csv
import io

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404

from shop.orders.models import Order
from shop.orders.serializers import order_to_dict


@login_required
def order_detail(request, pk):
    order = get_object_or_404(Order, pk=pk, shop=request.user.shop)
    return JsonResponse(order_to_dict(order))


def _order_row(order):
    return [order.number, order.placed_at.isoformat(), order.customer.email, order.total]


@login_required
def export_orders(request):
    orders = list(Order.objects.filter(shop=request.user.shop).select_related("customer"))
    output = io.StringIO()
    writer = csv.writer(output)
    writer.writerow(["Number", "Placed at", "Customer", "Total"])
    for order in orders:
        writer.writerow(_order_row(order))

    response = HttpResponse(output.getvalue(), content_type="text/csv")
    response["Content-Disposition"] = 'attachment; filename="orders.csv"'
    return response


def order_list(request):
    page = int(request.GET.get("page", 1))
    orders = Order.objects.filter(shop=request.user.shop).order_by("-placed_at")
    start = (page - 1) * 50
    return JsonResponse({"orders": [order_to_dict(o) for o in orders[start : start + 50]]})
