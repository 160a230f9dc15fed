using System.Collections.Generic;

namespace Acme.Members;

public interface IMembers
{
    IAsyncEnumerable<Member> All();
}
