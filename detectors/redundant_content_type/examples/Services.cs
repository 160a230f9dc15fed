using System.Net.Http.Json;
using Microsoft.AspNetCore.Mvc;

[ApiController]
[Produces("application/json")]
public class OrdersController : ControllerBase
{
    [HttpGet]
    [Produces("application/json")] // expect: redundant-content-type
    public IEnumerable<Order> All() => orders.All();

    [HttpGet("csv")]
    [Produces("text/csv")] // ok: redundant-content-type
    public IActionResult Csv() => File(bytes, "text/csv");

    [HttpGet("x")]
    public IActionResult X()
    {
        Response.ContentType = "application/json"; // expect: redundant-content-type
        return new JsonResult(order);
    }

    [HttpGet("y")]
    public async Task Y()
    {
        HttpContext.Response.ContentType = "application/json"; // expect: redundant-content-type
        await HttpContext.Response.WriteAsJsonAsync(order);
    }

    [HttpGet("z")]
    public IActionResult Z()
    {
        Response.Headers["Content-Type"] = "text/csv"; // expect: redundant-content-type
        return File(bytes, "text/csv", "orders.csv");
    }

    [HttpGet("v")]
    public IActionResult V()
    {
        Response.Headers["Content-Disposition"] = "attachment";
        return File(bytes, "text/csv"); // ok: redundant-content-type
    }

    [HttpGet("w")]
    public async Task W()
    {
        Response.ContentType = "text/event-stream"; // ok: redundant-content-type
        await Response.WriteAsync("data: 1\n\n");
    }

    public IActionResult U()
    {
        return Content(JsonSerializer.Serialize(order), "application/json"); // ok: redundant-content-type
    }
}

public class Client
{
    public async Task Save(Order order)
    {
        var content = new StringContent(JsonSerializer.Serialize(order), Encoding.UTF8, "application/json");
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json"); // expect: redundant-content-type
        await http.PostAsync(url, content);
    }

    public async Task SaveOk(byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream"); // ok: redundant-content-type
        await http.PostAsync(url, content);
    }

    public async Task Json(Order order)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = JsonContent.Create(order) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json"); // expect: redundant-content-type
        await http.SendAsync(request);
    }

    public void Rest(Order order)
    {
        var request = new RestRequest("orders", Method.Post);
        request.AddHeader("Content-Type", "application/json"); // expect: redundant-content-type
        request.AddJsonBody(order);
    }

    public void RestOk(string xml)
    {
        var request = new RestRequest("orders", Method.Post);
        request.AddHeader("Content-Type", "application/xml"); // ok: redundant-content-type
        request.AddStringBody(xml, DataFormat.Xml);
    }
}
