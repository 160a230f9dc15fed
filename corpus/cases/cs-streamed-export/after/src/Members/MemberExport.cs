using System.IO;
using System.Threading.Tasks;

namespace Acme.Members;

public class MemberExport
{
    private readonly IMembers _members;

    public MemberExport(IMembers members) => _members = members;

    public async Task WriteAsync(TextWriter writer)
    {
        await writer.WriteLineAsync("Id;Name;Email");
        await foreach (var member in _members.All())
        {
            await writer.WriteLineAsync($"{member.Id};{Quoted(member.Name)};{member.Email}");
        }
    }

    private static string Quoted(string text) => text.Contains(';') ? $"\"{text}\"" : text;
}
