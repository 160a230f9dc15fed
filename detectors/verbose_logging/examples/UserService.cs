using Microsoft.Extensions.Logging;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;

namespace Acme.Users;

public class UserService
{
    private readonly ILogger<UserService> _logger;

    public async Task<User> CreateAsync(UserDto dto)
    {
        _logger.LogInformation("Entering CreateAsync"); // expect: verbose-logging
        var user = await _repository.SaveAsync(dto.ToEntity());
        _logger.LogInformation("Exiting CreateAsync");
        return user;
    }

    public async Task SyncAllAsync(IEnumerable<User> users)
    {
        foreach (var user in users)
        {
            await _crm.PushAsync(user);
            _logger.LogInformation("Synced user {Id}", user.Id); // expect: verbose-logging
        }
    }

    public Task<Session> LoginAsync(string name, string password)
    {
        _logger.LogInformation("Login {Name} {Password}", name, password); // expect: verbose-logging
        return _auth.LoginAsync(name, password);
    }

    public void Receive(Event evt)
    {
        _logger.LogInformation("Received {Event}", JsonSerializer.Serialize(evt)); // expect: verbose-logging
        _handler.Handle(evt);
    }

    public int Count()
    {
        Console.WriteLine("counting"); // expect: verbose-logging
        return _repository.Count();
    }

    public async Task PayAsync(Order order)
    {
        _logger.LogInformation("Starting payment"); // expect: verbose-logging
        var total = order.Total();
        _logger.LogInformation("Total {Total}", total);
        await _gateway.ChargeAsync(order, total);
        _logger.LogInformation("Payment done");
    }

    public void Rocket()
    {
        _logger.LogInformation("🚀 Service started"); // expect: verbose-logging
        Start();
    }

    public async Task<User> OkAsync(UserDto dto)
    {
        var user = await _repository.SaveAsync(dto.ToEntity());
        _logger.LogInformation("User {Id} created", user.Id);
        return user;
    }

    public void OkDebug(IEnumerable<User> users)
    {
        foreach (var user in users)
        {
            _logger.LogDebug("user {Id}", user.Id);
        }
    }

    public async Task OkErrorAsync(Order order)
    {
        try
        {
            await _gateway.ChargeAsync(order);
        }
        catch (GatewayException ex)
        {
            _logger.LogError(ex, "Charging {Id} failed", order.Id);
            throw;
        }
    }

    public void Token(string accessToken)
    {
        _logger.LogInformation($"Using token {accessToken}"); // expect: verbose-logging
        _client.Use(accessToken);
    }
}
