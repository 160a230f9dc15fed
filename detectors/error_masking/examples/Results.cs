class Lib
{
    Task A() => _api.PushAsync().ContinueWith(t => { });

    async Task<string> B()
    {
        try
        {
            return await File.ReadAllTextAsync("x");
        }
        catch (IOException) // expect: error-masking
        {
            return string.Empty;
        }
    }

    async Task<T?> C<T>(string url) where T : class
    {
        try
        {
            return await _http.GetFromJsonAsync<T>(url);
        }
        catch (Exception e) // expect: error-masking
        {
            Console.Error.WriteLine(e);
            return default;
        }
    }

    void D()
    {
        try { Work(); }
        catch (Exception) { throw; }
    }

    void E()
    {
        try { Work(); }
        catch (Exception ex) { _errors.Add(ex); }
    }

    int F(string s) => int.TryParse(s, out var n) ? n : 0;

    async Task G(CancellationToken ct)
    {
        try
        {
            await Task.Delay(1000, ct);
        }
        catch (OperationCanceledException)
        {
        }
    }

    async Task<IResult> H()
    {
        try
        {
            return Results.Ok(await _svc.All());
        }
        catch (Exception) // expect: error-masking
        {
            return Results.Ok(new List<Item>());
        }
    }

    async Task<IResult> I()
    {
        try
        {
            return Results.Ok(await _svc.All());
        }
        catch (Exception e)
        {
            return Results.Problem(e.Message);
        }
    }
}
