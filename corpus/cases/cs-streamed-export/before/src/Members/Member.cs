namespace Acme.Members;

public record Member(int Id, string Name, string Email);
