using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace Shop.Orders;

public class OrderService
{
    private readonly ILogger<OrderService> _logger;
    private readonly IOrderStore _store;

    public async Task<Order> Load(string id)
    {
        // expect: verbose-logging
        _logger.LogInformation("Entering Load with {Id}", id);
        var order = await _store.FindAsync(id);
        _logger.LogInformation("Exiting Load");
        return order;
    }

    public void Import(List<Order> orders)
    {
        foreach (var order in orders)
        {
            _store.Add(order);
            // expect: verbose-logging
            _logger.LogInformation("Imported {Id}", order.Id);
        }
    }

    public async Task<Order> Create(OrderRequest request)
    {
        // expect: verbose-logging
        _logger.LogInformation("Creating order from {Request}", JsonSerializer.Serialize(request));
        return await _store.CreateAsync(request);
    }

    public bool Login(string name, string password)
    {
        // expect: verbose-logging
        _logger.LogWarning($"Login of {name} with {password}");
        return _store.Check(name, password);
    }

    public void Ship(Order order)
    {
        // expect: verbose-logging
        Console.WriteLine("shipping " + order.Id);
        _store.Ship(order);
    }

    public void Debugged(Order order)
    {
        // expect: verbose-logging
        _logger.LogInformation("======== DEBUG ORDER ========");
        _store.Touch(order);
    }

    public void Cheer(Order order)
    {
        _store.Touch(order);
        // expect: verbose-logging
        _logger.LogInformation("🎉 Order touched");
    }

    public void Chatty(Order order)
    {
        // expect: verbose-logging
        _logger.LogInformation("Pricing {Id}", order.Id);
        var price = _store.Price(order);
        _logger.LogInformation("Price is {Price}", price);
        _store.Save(order, price);
        _logger.LogInformation("Saved {Id}", order.Id);
    }

    public void Once(Order order)
    {
        _store.Cancel(order);
        // ok: verbose-logging (one line that tells what happened)
        _logger.LogInformation("Cancelled order {Id}", order.Id);
    }

    public void Failing(Order order)
    {
        try
        {
            _store.Cancel(order);
        }
        catch (StoreException error)
        {
            // ok: verbose-logging (one line per error)
            _logger.LogError(error, "Could not cancel order {Id}", order.Id);
            throw;
        }
    }

    public void Quiet(List<Order> orders)
    {
        foreach (var order in orders)
        {
            // ok: verbose-logging (debug level)
            _logger.LogDebug("Looking at {Id}", order.Id);
        }
    }

    public void Guarded(List<Order> orders)
    {
        foreach (var order in orders)
        {
            if (_options.Verbose)
            {
                // ok: verbose-logging (asked for)
                _logger.LogInformation("Looking at {Id}", order.Id);
            }
        }
    }

    public void OnlyInDebugBuilds(Order order)
    {
#if DEBUG
        // ok: verbose-logging (asked for)
        Console.WriteLine(order.Id);
#endif
        _store.Touch(order);
    }

    public void Told(string token)
    {
        // ok: verbose-logging (whether it is set)
        _logger.LogInformation("Token is set: {HasToken}", token != null);
    }

    public void Skipped(List<Order> orders)
    {
        foreach (var order in orders)
        {
            if (order.Total < 0)
            {
                // ok: verbose-logging (an element that is unlike the others)
                _logger.LogWarning("Order {Id} has a negative total", order.Id);
            }
        }
    }
}
