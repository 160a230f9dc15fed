using System.Net.Http.Json;
using System.Text;

[Produces("application/json")]
public class OrdersController : ControllerBase
{
    [HttpGet("{id}")]
    [Produces("application/json")] // expect: redundant-content-type
    public Order Show(int id) => orders.Find(id);

    [HttpGet("raw/{id}")]
    public IActionResult Raw(int id)
    {
        return Content(orders.Text(id), "application/json"); // ok: redundant-content-type (the attribute is for objects)
    }

    [HttpGet("csv")]
    public IActionResult Export()
    {
        return File(orders.Csv(), "text/csv"); // ok: redundant-content-type (another type)
    }

    public async Task Write(HttpContext context)
    {
        context.Response.ContentType = "application/json"; // expect: redundant-content-type
        await context.Response.WriteAsJsonAsync(orders.All());
    }

    public async Task WriteText(HttpContext context)
    {
        context.Response.ContentType = "application/json"; // ok: redundant-content-type (a text is written)
        await context.Response.WriteAsync(orders.Text(1));
    }

    public async Task WriteProblem(HttpContext context)
    {
        context.Response.ContentType = "application/problem+json"; // ok: redundant-content-type (another type)
        await context.Response.WriteAsJsonAsync(orders.All());
    }
}

public class OrdersClient
{
    public async Task Create(string json)
    {
        var content = new StringContent(json, Encoding.UTF8, "application/json");
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json"); // expect: redundant-content-type
        await http.PostAsync("/orders", content);
    }

    public async Task CreateOnce(string json)
    {
        var content = new StringContent(json);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json"); // ok: redundant-content-type (said once)
        await http.PostAsync("/orders", content);
    }

    public void Rest(Order order)
    {
        var request = new RestRequest("/orders", Method.Post);
        request.AddHeader("Content-Type", "application/json"); // expect: redundant-content-type
        request.AddJsonBody(order);
        client.Execute(request);
    }

    public void RestText(string json)
    {
        var request = new RestRequest("/orders", Method.Post);
        request.AddHeader("Content-Type", "application/json"); // ok: redundant-content-type (a text)
        request.AddStringBody(json, DataFormat.None);
        client.Execute(request);
    }
}
