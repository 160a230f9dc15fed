using Moq;
using Xunit;

namespace Shop.Tests;

public class ReportBuilderTests
{
    private static ISectionSource Source(string title)
    {
        var source = new Mock<ISectionSource>();
        source.SetupGet(s => s.Title).Returns(title);
        source.Setup(s => s.LoadAsync(It.IsAny<CancellationToken>())).ReturnsAsync(new Section(title, new[] { "a line" }));
        return source.Object;
    }

    [Fact]
    public async Task Sections_keep_the_order_of_their_sources()
    {
        var sections = await new ReportBuilder(new[] { Source("one"), Source("two") }).BuildAsync(default);

        Assert.Equal(new[] { "one", "two" }, sections.Select(s => s.Title));
    }

    [Fact]
    public void The_cover_names_the_first_and_the_last()
    {
        var cover = new ReportBuilder(new[] { Source("one"), Source("two") }).CoverAsync(default).Result;

        Assert.Equal("one to two", cover);
    }

    [Fact]
    public async Task Lines_are_indented()
    {
        var output = new StringWriter();

        await new ReportBuilder(new[] { Source("one") }).WriteAsync(output, default);

        Assert.Equal($"one{Environment.NewLine}  a line{Environment.NewLine}", output.ToString());
    }
}
