using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace Acme.Members.Tests;

public class MemberExportTests
{
    private sealed class Two : IMembers
    {
        public async IAsyncEnumerable<Member> All()
        {
            await Task.Yield();
            yield return new Member(1, "Ada", "ada@x.test");
            yield return new Member(2, "Bo; Jr", "bo@x.test");
        }
    }

    [Fact]
    public async Task WritesALineForEachMember()
    {
        var writer = new StringWriter { NewLine = "\n" };
        await new MemberExport(new Two()).WriteAsync(writer);
        Assert.Equal("Id;Name;Email\n1;Ada;ada@x.test\n2;\"Bo; Jr\";bo@x.test\n", writer.ToString());
    }
}
