package shop;

public class StockService {
    private final StockRepository stockRepository;

    public int available(String sku) {
        Stock stock = stockRepository.findBySku(sku).orElseThrow(); // expect: fetch-in-loop
        return stock.getQuantity();
    }
}
