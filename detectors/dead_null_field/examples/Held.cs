namespace Shop;

public class ShipmentView
{
    public int Id { get; init; }
    public string Status { get; init; } = "";
    public string? Carrier { get; init; } // expect: dead-null-field
    public string? Note { get; init; }
}

public class Held
{
    private int? _progress; // ok: dead-null-field (set by Advance)
    private Exception? _lastError = null; // expect: dead-null-field

    public ShipmentView View(Shipment shipment) => new()
    {
        Id = shipment.Id,
        Status = shipment.Status,
        Carrier = null, // not stored yet
        Note = shipment.Note,
    };

    public void Advance(int value)
    {
        _progress = value;
    }

    public (int?, Exception?) State() => (_progress, _lastError);

    private string Token(User user, string? scope) // expect: dead-null-field
    {
        return _signer.Sign(user.Id, scope);
    }

    public string Web(User user) => Token(user, null);

    public string Mobile(User user) => Token(user, scope: null);

    public record Range(int? From, int? To) // ok: dead-null-field (both are set somewhere)
    {
        public static Range Above(int from) => new(from, null);

        public static Range Below(int to) => new(null, to);
    }
}
