using System.Diagnostics.CodeAnalysis;

// expect: check-suppression
#pragma warning disable CS8618
public class Orders
{
    public string Name { get; set; }
// ok: check-suppression (the end of it)
#pragma warning restore CS8618

    // expect: check-suppression
    [SuppressMessage("Design", "CA1031", Justification = "the host must survive any plugin")]
    public void Run() { }

    // expect: check-suppression
    [ExcludeFromCodeCoverage]
    public void Show()
    {
        // expect: check-suppression
        // ReSharper disable once UnusedVariable
        var text = "#pragma warning disable"; // ok: check-suppression (text in a string)
    }
}
