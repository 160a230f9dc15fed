using System.Net.Http.Headers;
using Shop.Tools.RateImport;

using var http = new HttpClient { BaseAddress = new Uri(args[1]) };
using var reader = File.OpenText(args[0]);
var sent = new RateImporter(http).RunAsync(reader, CancellationToken.None).GetAwaiter().GetResult();
Console.WriteLine($"{sent} rates sent");
return sent > 0 ? 0 : 1;
