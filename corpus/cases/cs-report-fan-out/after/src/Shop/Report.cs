namespace Shop;

public record Section(string Title, IReadOnlyList<string> Lines);

public interface ISectionSource
{
    string Title { get; }

    Task<Section> LoadAsync(CancellationToken cancellation);
}
