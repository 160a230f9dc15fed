using Microsoft.EntityFrameworkCore;

[ApiController]
public class ProductsController : ControllerBase
{
    [HttpGet]
    public async Task<IActionResult> List(int page = 1)
    {
        // ok: manual-pagination (a page of a web site)
        var items = await _context.Products.OrderBy(p => p.Id).Skip((page - 1) * 20).Take(20).ToListAsync();
        return Ok(items);
    }
}
