from pricing import PricingService


class CartService:
    def __init__(self, pricing_service: PricingService):
        self.pricing_service = pricing_service

    def total(self, cart) -> int:
        total = 0
        for line in cart.lines:
            total += self._line_total(line)
        return total

    def _line_total(self, line) -> int:
        return self.pricing_service.price_for(line.sku) * line.quantity

    def quick_total(self, cart) -> int:
        prices = self.pricing_service.prices_for([line.sku for line in cart.lines])
        return sum(prices[line.sku] * line.quantity for line in cart.lines)
