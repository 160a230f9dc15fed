using Shop;

var builder = new ReportBuilder(Array.Empty<ISectionSource>());
builder.WriteAsync(Console.Out, CancellationToken.None).GetAwaiter().GetResult();
