using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;

namespace Shop.Views;

public record UserView(
    long Id,
    string Name,
    string? AvatarUrl); // expect: dead-null-field

// ok: dead-null-field (one construction gives it)
public record TeamView(long Id, string? Crest);

public class OrderView
{
    public long Id { get; set; }

    // expect: dead-null-field
    public string? Carrier { get; set; }

    // ok: dead-null-field (one construction gives it)
    public string? Status { get; set; }

    // ok: dead-null-field (it is assigned later)
    public string? TrackingCode { get; set; }

    // ok: dead-null-field (no null goes into it)
    public int Positions { get; set; }
}

public class ShipmentView
{
    private readonly string? _depot; // expect: dead-null-field
    private readonly string _city;

    public ShipmentView(string city, string? depot)
    {
        _city = city;
        _depot = depot;
    }
}

public class OrderRow
{
    public long Id { get; set; }

    // ok: dead-null-field (the database fills it)
    public string? ParcelCode { get; set; }
}

public class ShopContext : DbContext
{
    public DbSet<OrderRow> Rows { get; set; }
}

public class RateTable
{
    // ok: dead-null-field (read from JSON)
    public string? Currency { get; set; }
}

public class LabelTag
{
    // ok: dead-null-field (a framework fills it)
    [JsonPropertyName("colour")]
    public string? Colour { get; set; }
}

public class Painter : Control
{
    // ok: dead-null-field (a base may fill it)
    public string? Brush { get; set; }
}

public class ViewMapper
{
    public UserView ToView(User user)
    {
        return new UserView(user.Id, user.Name, null);
    }

    public UserView Anonymous()
    {
        return new UserView(0, "anonymous", AvatarUrl: null);
    }

    public TeamView ToView(Team team)
    {
        return new TeamView(team.Id, team.Crest);
    }

    public TeamView NoTeam()
    {
        return new TeamView(0, null);
    }

    public OrderView ToView(Order order)
    {
        var view = new OrderView
        {
            Id = order.Id,
            Carrier = null, // not tracked yet
            Status = order.Status,
            TrackingCode = null,
        };
        view.TrackingCode = order.Shipment?.Code;
        return view;
    }

    public ShipmentView ToView(Shipment shipment)
    {
        return new ShipmentView(shipment.City, null);
    }

    public OrderRow NewRow()
    {
        return new OrderRow { Id = 1, ParcelCode = null };
    }

    public RateTable Rates(string json)
    {
        var rates = JsonSerializer.Deserialize<RateTable>(json);
        return rates ?? new RateTable { Currency = null };
    }

    public LabelTag NoTag()
    {
        return new LabelTag { Colour = null };
    }

    public Painter NoPainter()
    {
        return new Painter { Brush = null };
    }

    public void SendAll()
    {
        SendLetter("a", null);
        SendLetter("b", replyTo: null);
        PostLetter("a", null);
        PostLetter("b", "shop");
    }

    // expect: dead-null-field
    private void SendLetter(string to, string? replyTo)
    {
        Letters.Write(to, replyTo);
    }

    // ok: dead-null-field (one caller passes it)
    private void PostLetter(string to, string? sender)
    {
        Letters.Write(to, sender);
    }
}
