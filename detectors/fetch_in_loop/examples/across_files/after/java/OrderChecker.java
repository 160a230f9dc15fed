package shop;

import java.util.List;

public class OrderChecker {
    private final StockService stockService;

    public boolean canShip(List<OrderLine> lines) {
        return lines.stream().allMatch(line -> stockService.available(line.getSku()) >= line.getQuantity());
    }
}
