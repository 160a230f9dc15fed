namespace Shop;

public class ReportBuilder
{
    private readonly IReadOnlyList<ISectionSource> _sources;

    public ReportBuilder(IEnumerable<ISectionSource> sources) => _sources = sources.ToList();

    /// <summary>All sections, loaded beside each other, in the order of their sources.</summary>
    public async Task<IReadOnlyList<Section>> BuildAsync(CancellationToken cancellation)
    {
        var loads = _sources.Select(source => source.LoadAsync(cancellation)).ToArray();
        return await Task.WhenAll(loads);
    }

    /// <summary>The first two sections, for the cover.</summary>
    public async Task<string> CoverAsync(CancellationToken cancellation)
    {
        var first = _sources[0].LoadAsync(cancellation);
        var last = _sources[^1].LoadAsync(cancellation);
        await Task.WhenAll(first, last);
        return $"{first.Result.Title} to {last.Result.Title}";
    }

    public async Task WriteAsync(TextWriter output, CancellationToken cancellation)
    {
        foreach (var section in await BuildAsync(cancellation))
        {
            await output.WriteLineAsync(section.Title);
            foreach (var line in section.Lines)
            {
                await output.WriteLineAsync($"  {line}");
            }
        }
    }
}
