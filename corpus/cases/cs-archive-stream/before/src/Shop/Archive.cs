namespace Shop;

public class Document
{
    public int Id { get; set; }

    public string Name { get; set; } = "";

    public string Text { get; set; } = "";
}
