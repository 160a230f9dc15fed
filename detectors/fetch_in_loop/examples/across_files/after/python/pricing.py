class PricingService:
    def __init__(self, repo):
        self.repo = repo

    def price_for(self, sku: str) -> int:
        row = self.repo.get_price(sku)  # expect: fetch-in-loop
        return row.amount

    def prices_for(self, skus: list[str]) -> dict[str, int]:
        return {row.sku: row.amount for row in self.repo.get_prices(skus)}  # ok: fetch-in-loop (one read)
