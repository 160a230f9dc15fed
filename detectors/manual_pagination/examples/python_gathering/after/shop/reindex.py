from shop.api import Api


def reindex(api: Api, index):
    offset = 0
    limit = 50
    # expect: manual-pagination
    while True:
        products = api.search_products("*", offset=offset, limit=limit)
        if not products:
            break
        index.add(products)
        offset += limit
