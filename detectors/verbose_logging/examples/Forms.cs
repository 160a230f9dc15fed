public class S
{
    public async Task A(Order o)
    {
        _logger.LogInformation("Processing order {Id}", o.Id); // expect: verbose-logging
        await _repo.SaveAsync(o);
        _logger.LogInformation("Finished processing order {Id}", o.Id);
    }
    public void B(List<User> users)
    {
        for (int i = 0; i < users.Count; i++)
        {
            _logger.LogInformation($"Syncing user {users[i].Id}"); // expect: verbose-logging
            Sync(users[i]);
        }
    }
    public void C(Order o)
    {
        var json = JsonConvert.SerializeObject(o);
        _logger.LogInformation(json); // expect: verbose-logging
    }
    public void D(string connectionString) => _logger.LogInformation("cs: {Cs}", connectionString); // expect: verbose-logging
    public void E() => Console.WriteLine("here"); // expect: verbose-logging
    public void F(HttpRequest request) => _logger.LogInformation("Headers {H}", request.Headers); // expect: verbose-logging
    public async Task G(Order o)
    {
        _logger.LogInformation(">>> G"); // expect: verbose-logging
        await Save(o);
        _logger.LogInformation("<<< G");
    }
    public void H(User u) => Log.Information("User {Email} logged in with {Password}", u.Email, u.Password); // expect: verbose-logging
}
