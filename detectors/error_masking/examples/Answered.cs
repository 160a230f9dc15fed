class Sync
{
    async Task<User?> User(int id)
    {
        try { return await _users.GetAsync(id); }
        catch (NotFoundException) { return null; }
    }

    async Task<IActionResult> Create(Order o)
    {
        try
        {
            await _svc.CreateAsync(o);
            return Created();
        }
        catch (ValidationException ex)
        {
            return BadRequest(ex.Errors);
        }
        catch (Exception ex)
        {
            _logger.LogError(ex, "create");
            return Problem("could not create");
        }
    }

    async Task Pay(Order o)
    {
        try
        {
            await _gateway.ChargeAsync(o);
        }
        catch (DbUpdateConcurrencyException)
        {
            await _db.Entry(o).ReloadAsync();
            throw;
        }
    }

    async Task Loop(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try { await TickAsync(ct); }
            catch (OperationCanceledException) when (ct.IsCancellationRequested) { break; }
            catch (Exception e) { _logger.LogError(e, "tick"); }
        }
    }

    async Task<ImportResult> Import(IEnumerable<Row> rows)
    {
        var failures = new List<Failure>();
        foreach (var row in rows)
        {
            try { await _db.InsertAsync(row); }
            catch (DbUpdateException e) { failures.Add(new Failure(row, e.Message)); }
        }
        return new ImportResult(failures);
    }

    async Task SaveCommand()
    {
        try
        {
            await _svc.SaveAsync();
            ErrorMessage = null;
        }
        catch (Exception e)
        {
            ErrorMessage = e.Message;
        }
    }

    bool TryGet(string key, out string value)
    {
        try { value = _store[key]; return true; }
        catch (KeyNotFoundException) { value = ""; return false; }
    }

    async ValueTask DisposeAsync()
    {
        try { await _stream.FlushAsync(); }
        catch (IOException) { }
        finally { _stream.Dispose(); }
    }

    void Validate(string json)
    {
        try { JsonDocument.Parse(json); }
        catch (JsonException e) { throw new ArgumentException("no JSON", nameof(json), e); }
    }
}
