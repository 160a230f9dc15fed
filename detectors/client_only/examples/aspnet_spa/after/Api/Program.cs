var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
var app = builder.Build();

app.MapControllers();
app.MapGet("/health", () => Results.Ok());

var stock = app.MapGroup("/api/stock").RequireAuthorization();
stock.MapGet("/{sku}", (string sku) => Stock.One(sku));
stock.MapPut("/{sku}", (string sku, Count count) => Stock.Set(sku, count));
app.MapCustomers();
app.MapFallbackToFile("index.html");
app.Run();
