namespace Shop;

public record Price(string Sku, decimal Amount);

public interface IPriceSource
{
    Price? Find(string sku);
}
