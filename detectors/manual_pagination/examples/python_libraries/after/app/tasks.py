from shop.models import Product


def reindex(index, batch_size=500):
    offset = 0
    # expect: manual-pagination
    while True:
        products = list(Product.objects.order_by("pk")[offset : offset + batch_size])
        if not products:
            break
        index.add(products)
        offset += batch_size
