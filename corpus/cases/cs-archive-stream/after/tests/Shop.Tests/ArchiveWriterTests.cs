using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Shop.Tests;

public class ArchiveWriterTests
{
    private sealed class Documents(DbContextOptions options) : DbContext(options)
    {
        public DbSet<Document> All => Set<Document>();
    }

    private static async Task<Documents> ContextAsync(params Document[] documents)
    {
        var context = new Documents(new DbContextOptionsBuilder().UseInMemoryDatabase(Guid.NewGuid().ToString()).Options);
        context.AddRange(documents);
        await context.SaveChangesAsync();
        return context;
    }

    [Fact]
    public async Task Every_document_becomes_an_entry()
    {
        await using var context = await ContextAsync(new Document { Id = 1, Name = "a.txt" }, new Document { Id = 2, Name = "b.txt" });
        var target = new MemoryStream();

        await new ArchiveWriter(context).WriteAsync(target, default);

        target.Position = 0;
        var names = new ZipArchive(target).Entries.Select(e => e.FullName);
        Assert.Equal(new[] { "1-a.txt", "2-b.txt" }, names);
    }

    [Fact]
    public async Task An_archive_is_replaced_as_a_whole()
    {
        await using var context = await ContextAsync(new Document { Id = 1, Name = "a.txt" });
        var path = Path.GetTempFileName();

        await new ArchiveWriter(context).ReplaceAsync(path, default);

        Assert.False(File.Exists(path + ".new"));
        Assert.Equal(64, (await ArchiveWriter.SignAsync(path, new byte[] { 1 }, default)).Length);
    }

    [Fact]
    public async Task The_largest_documents_come_first()
    {
        await using var context = await ContextAsync(
            new Document { Id = 1, Name = "small", Text = "a" }, new Document { Id = 2, Name = "large", Text = "aaa" });

        Assert.Equal(new[] { "large", "small" }, await new ArchiveWriter(context).LargestAsync(default));
    }
}
