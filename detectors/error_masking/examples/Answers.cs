class Q
{
    async Task<T> A<T>() 
    {
        try { return await _api.GetAsync<T>(); }
        catch { return default!; } // expect: error-masking
    }
    void B()
    {
        try { Push(); }
        catch (Exception ex) { Debug.WriteLine(ex); } // expect: error-masking
    }
    string Key => _configuration.GetValue<string>("Jwt:Key", "default-key"); // expect: error-masking
    async Task<List<User>> C()
    {
        List<User> users = new();
        try
        {
            users = await _api.UsersAsync();
        }
        catch (Exception ex) // expect: error-masking
        {
            _logger.LogWarning(ex, "users");
        }
        return users;
    }
    async Task D()
    {
        try { await _bus.Publish(new X()); }
        catch (Exception) { /* best effort */ } // expect: error-masking
    }
    int E()
    {
        try { return _repo.Count(); }
        catch (Exception) { return -1; } // expect: error-masking
    }
}
