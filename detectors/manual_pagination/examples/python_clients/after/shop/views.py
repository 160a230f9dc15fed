from django.core.paginator import Paginator
from django.shortcuts import render

from shop.models import Product


def product_list(request):
    page = int(request.GET.get("page", 1))
    per_page = 20
    # ok: manual-pagination (a page of a web site)
    products = Product.objects.order_by("name")[(page - 1) * per_page : page * per_page]
    pages = []
    for number in range(max(1, page - 2), page + 3):
        pages.append({"number": number, "url": f"?page={number}"})
    return render(request, "products.html", {"products": products, "pages": pages, "paginator": Paginator(products, per_page)})
