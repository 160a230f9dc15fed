namespace Acme;

[ApiController]
public class ProductsController : ControllerBase
{
    [HttpGet]
    public async Task<IActionResult> Get()
    {
        try
        {
            return Ok(await _service.AllAsync());
        }
        catch (Exception ex) // expect: error-masking
        {
            _logger.LogError(ex, "products");
            return Ok(Array.Empty<Product>());
        }
    }

    [HttpGet("{id}")]
    public async Task<IActionResult> Get(int id)
    {
        try
        {
            return Ok(await _service.FindAsync(id));
        }
        catch (Exception ex)
        {
            _logger.LogError(ex, "product {Id}", id);
            return StatusCode(500, "internal error");
        }
    }

    public async Task<decimal> PriceAsync(string sku)
    {
        try
        {
            var response = await _http.GetAsync($"/prices/{sku}");
            response.EnsureSuccessStatusCode();
            return await response.Content.ReadFromJsonAsync<decimal>();
        }
        catch (HttpRequestException) // expect: error-masking
        {
            return 0m;
        }
    }

    public bool TryParse(string text, out int value)
    {
        try
        {
            value = int.Parse(text);
            return true;
        }
        catch (FormatException)
        {
            value = 0;
            return false;
        }
    }

    public Settings Load(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<Settings>(File.ReadAllText(path));
        }
        catch (Exception) // expect: error-masking
        {
            return new Settings();
        }
    }

    public Settings LoadOptional(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<Settings>(File.ReadAllText(path));
        }
        catch (FileNotFoundException)
        {
            return new Settings();
        }
    }

    public void Dispose()
    {
        try
        {
            _connection.Close();
        }
        catch
        {
        }
    }

    public async Task ImportAsync(IEnumerable<Row> rows)
    {
        foreach (var row in rows)
        {
            try
            {
                await _db.InsertAsync(row);
            }
            catch // expect: error-masking
            {
                continue;
            }
        }
    }

    public string? Version()
    {
        try { return Assembly.GetEntryAssembly()?.GetName().Version?.ToString(); }
        catch { return null; } // expect: error-masking
    }

    public async Task<User> UserAsync(int id)
    {
        try
        {
            return await _users.GetAsync(id);
        }
        catch (ApiException ex) when (ex.StatusCode == 404)
        {
            return null;
        }
    }

    public async void OnClick(object sender, EventArgs e)
    {
        try
        {
            await SaveAsync();
        }
        catch (Exception ex)
        {
            MessageBox.Show(ex.Message);
        }
    }

    public async Task NotifyAsync(Order order)
    {
        try
        {
            await _bus.PublishAsync(new OrderPlaced(order.Id));
        }
        catch (Exception ex) // expect: error-masking
        {
            _logger.LogWarning("publish failed: {Message}", ex.Message);
        }
    }
}
