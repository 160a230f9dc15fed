using Microsoft.AspNetCore.Mvc;

namespace Shop.Api.Controllers;

[ApiController]
[Route("api/[controller]")]
public class OrdersController : ControllerBase
{
    [HttpGet]
    public IEnumerable<Order> All() => orders.All();

    [HttpGet("{id:guid}", Name = "GetOrder")]
    public ActionResult<Order> One(Guid id) => orders.One(id);

    [HttpPost("{id}/cancel")]
    [ProducesResponseType(204)]
    public IActionResult Cancel(Guid id) => NoContent();

    [HttpGet("/api/v{version:apiVersion}/orders/export")]
    public IActionResult Export() => File(orders.Export(), "text/csv");
}
