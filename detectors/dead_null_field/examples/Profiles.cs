using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json.Serialization;

namespace Shop.Views;

public record CustomerView(int Id, string Name, DateTime? LastLogin, string? Phone); // expect: dead-null-field

public class OrderDto
{
    public int Id { get; set; }
    public string Status { get; set; } = "";
    public string? TrackingUrl { get; set; } // expect: dead-null-field
    public string? Note { get; set; }
}

public class Payment
{
    [Column("refunded_at")]
    public DateTime? RefundedAt { get; set; } // ok: dead-null-field (a column)
}

public class Job
{
    private readonly string _name;
    private DateTime? _finishedAt; // ok: dead-null-field (set when it ends)
    private Exception? _cause; // expect: dead-null-field

    public Job(string name)
    {
        _name = name;
        _finishedAt = null;
        _cause = null;
    }

    public void Finish(DateTime at) => _finishedAt = at;

    public Exception? Cause() => _cause;
}

public class Views
{
    public CustomerView View(Customer customer) =>
        new CustomerView(customer.Id, customer.Name, null, customer.Phone);

    public OrderDto ToDto(Order order)
    {
        return new OrderDto
        {
            Id = order.Id,
            Status = order.Status,
            TrackingUrl = null,
            Note = order.Note,
        };
    }

    private void Send(string to, string subject, byte[]? attachment) // expect: dead-null-field
    {
        var message = new Message(to, subject);
        if (attachment != null) message.Attach(attachment);
        _transport.Send(message);
    }

    public void Welcome(User user) => Send(user.Email, "Welcome", null);

    public void Goodbye(User user) => Send(user.Email, "Goodbye", null);

    private string Format(decimal amount, string? currency = null) // ok: dead-null-field (a caller passes it)
    {
        return $"{amount} {currency ?? "EUR"}";
    }

    public string Price(Product product) => Format(product.Price, product.Currency) + Format(product.Tax);

    public object Stats(Store store)
    {
        return new
        {
            orders = store.Orders.Count,
            revenue = store.Orders.Sum(o => o.Total),
            returnRate = (decimal?)null, // todo-expect: dead-null-field
        };
    }
}
