using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Shop;

/// <summary>Writes all documents into one archive, each as it comes out of the database.</summary>
public class ArchiveWriter
{
    private readonly DbContext _context;

    public ArchiveWriter(DbContext context) => _context = context;

    public async Task WriteAsync(Stream target, CancellationToken cancellation)
    {
        using var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        await foreach (var document in _context.Set<Document>().AsNoTracking().OrderBy(d => d.Id).AsAsyncEnumerable())
        {
            cancellation.ThrowIfCancellationRequested();
            await using var entry = new StreamWriter(archive.CreateEntry($"{document.Id}-{document.Name}").Open());
            await entry.WriteAsync(document.Text);
        }
    }

    /// <summary>The signature of an archive, which is worked out over all of its bytes.</summary>
    public static async Task<string> SignAsync(string path, byte[] key, CancellationToken cancellation)
    {
        var bytes = await File.ReadAllBytesAsync(path, cancellation);
        return Convert.ToHexString(HMACSHA256.HashData(key, bytes));
    }

    /// <summary>Takes the place of an archive as a whole, so that readers never see half of one.</summary>
    public async Task ReplaceAsync(string path, CancellationToken cancellation)
    {
        var beside = path + ".new";
        try
        {
            await using (var file = File.Create(beside))
            {
                await WriteAsync(file, cancellation);
            }
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <summary>The names of the ten largest documents, the largest first.</summary>
    public async Task<IReadOnlyList<string>> LargestAsync(CancellationToken cancellation)
    {
        var found = await _context.Set<Document>().AsNoTracking().OrderByDescending(d => d.Text.Length).Take(10).ToListAsync(cancellation);
        return found.Select(d => d.Name).ToList();
    }
}
